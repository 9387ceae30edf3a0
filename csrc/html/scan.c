#include "html/scan.h"

nd_scan_facts nd_scan_examine(nd_str text)
{
	nd_scan_facts facts = {0};
	for (uint32_t i = 0; i < text.size; i++) {
		facts.less_than_signs += text.data[i] == '<';
		facts.has_return |= text.data[i] == '\r';
		facts.has_nul |= text.data[i] == '\0';
	}
	return facts;
}
