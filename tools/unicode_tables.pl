#!/usr/bin/perl
# Writes csrc/base/unicode_tables.inc from the Unicode Character Database that perl carries:
#     perl tools/unicode_tables.pl > csrc/base/unicode_tables.inc
use strict;
use warnings;
use feature 'unicode_strings';
use Unicode::Normalize qw(NFD);
use Unicode::UCD qw(charprop);

use constant {LAST => 0x10FFFF, BLOCK => 128};

# In the order of the bits of enum nd_unicode_class.
my @classes = (
	qr/[\p{Lu}\p{Lt}]/, qr/\p{Ll}/, qr/\p{L}/, qr/\p{Nd}/, qr/[\p{Nl}\p{No}]/, qr/\p{M}/, qr/\p{White_Space}/,
	qr/\p{S}/, qr/\p{P}/, qr/(?![#*0-9])[\p{Extended_Pictographic}\p{Regional_Indicator}]/,
	qr/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]
		|(?=[\p{L}\p{M}])[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/x); # the long vowel and other marks that Kana share

# Letters with a stroke, a hook or no dot have no canonical decomposition.
my %bases = map { my $pair = $_; utf8::decode($pair); ord(substr $pair, 0, 1) => ord(substr $pair, 1, 1) } qw(
	ØO øo ŁL łl ĐD đd ÐD ðd ĦH ħh ŦT ŧt ıi ƁB ɓb ƊD ɗd ƘK ƙk ƳY ƴy ŊN ŋn ȺA ɃB ƀb ȻC ȼc ɆE ɇe ǤG ǥg ƗI ɨi ɈJ ɉj ɌR ɍr
	ɎY ɏy ƵZ ƶz);

sub simple_mapping {
	my ($code, $property) = @_;
	my $mapped = charprop($code, $property);
	return ord($mapped) - $code;
}

sub base {
	my ($code) = @_;
	return $bases{$code} if defined $bases{$code};
	my $first = substr NFD(chr $code), 0, 1;
	return $first =~ /[A-Za-z]/ ? ord $first : $bases{ord $first} // $code;
}

sub print_numbers {
	my ($declaration, @numbers) = @_;
	print "static const $declaration = {";
	for my $i (0 .. $#numbers) {
		print $i % 24 == 0 ? "\n\t" : ' ', "$numbers[$i],";
	}
	print "\n};\n\n";
}

my (@records, %record_index, @blocks, %block_index, @stage1, @current);
for my $code (0 .. LAST) {
	my $bits = 0;
	my ($lower, $upper) = (0, 0);
	if ($code < 0xD800 || $code > 0xDFFF) {
		my $char = chr $code;
		for my $i (0 .. $#classes) {
			$bits |= 1 << $i if $char =~ $classes[$i];
		}
		if (lc($char) ne $char || uc($char) ne $char) {
			$lower = simple_mapping($code, 'Simple_Lowercase_Mapping');
			$upper = simple_mapping($code, 'Simple_Uppercase_Mapping');
		}
	}
	my $record = "{$bits, $lower, $upper}";
	$record_index{$record} //= push(@records, $record) - 1;
	push @current, $record_index{$record};
	next if @current < BLOCK;
	my $block = join ',', @current;
	$block_index{$block} //= push(@blocks, [@current]) - 1;
	push @stage1, $block_index{$block};
	@current = ();
}
die 'more records or blocks than a byte counts' if @records > 256 || @blocks > 256;

print "/* Made by tools/unicode_tables.pl from the Unicode Character Database ", Unicode::UCD::UnicodeVersion(),
	". Do not edit. */\n\nenum { BLOCK_SIZE = ", BLOCK, " };\n\n",
	"/* {class bits, distance to the lower-case letter, distance to the upper-case letter} */\n",
	"static const struct record records[] = {\n", (map { "\t$_,\n" } @records), "};\n\n";
print_numbers('uint8_t block_of[]', @stage1);
print_numbers('uint8_t record_of[]', map { @$_ } @blocks);
print_numbers('uint16_t base_from_00c0[]', map { base($_) } 0xC0 .. 0x2AF);
print_numbers('uint16_t base_from_1e00[]', map { base($_) } 0x1E00 .. 0x1EFF);
