#include "page/sniff.h"

#include "base/str.h"

nd_format nd_sniff_format(nd_str bytes, nd_str url)
{
	(void)url;
	nd_str text = nd_str_trim(bytes);
	return text.size > 0 && text.data[0] == '<' ? ND_FORMAT_HTML : ND_FORMAT_TEXT;
}

bool nd_sniff_binary(nd_str bytes)
{
	(void)bytes;
	return false;
}
