"""Lists of names of invented people, of many countries: faker 40.54.0 (MIT)."""
import importlib
import sys


def lists_of_names(folder):
    """(attribute of the provider, its names) of each country, in the order of the countries' codes."""
    sys.path.insert(0, str(folder))
    for path in sorted((folder / "faker" / "providers" / "person").iterdir()):
        if not (path / "__init__.py").exists():
            continue
        provider = importlib.import_module(f"faker.providers.person.{path.name}").Provider
        for attribute in dir(provider):
            names = getattr(provider, attribute)
            if isinstance(names, (list, tuple, dict)):
                yield attribute, names
