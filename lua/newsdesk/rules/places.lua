--- Capitals and what lies where.

local owner = [[(?<object>{norp|country})(?:'s)?]]

return {
  {
    name = "capital-of-apposed",
    predicate = "capital_of",
    pattern = owner .. [[ capital(?: city)?(?:,| of)? (?<subject>{location})]],
    examples = {"They met in the Kenyan capital of Nairobi.", "They met in Kenya's capital, Nairobi."},
  },
  {
    name = "capital-behind-name",
    predicate = "capital_of",
    pattern = [[(?<subject>{location}),? (?:(?:is|was) )?the (?:capital(?: city)? of (?<object>{country|location})|]] ..
      [[(?<object>{norp}) capital\b)]],
    examples = {"Nairobi is the capital of Kenya."},
  },
}
