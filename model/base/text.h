// SPDX-License-Identifier: MIT
// Numbers and words that read the same in every locale.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stowage {

std::string numberText(std::int64_t number);
std::string numberText(double number); // shortest text that reads back as the same double
std::string fixedText(double number, int decimals); // rounded half away from zero
std::string hexText(std::uint64_t number, int digits);

// The whole text must be the number; no blanks, no sign other than '-', no locale.
std::optional<std::int64_t> parseInteger(std::string_view text);
std::optional<double> parseReal(std::string_view text); // finite only

std::string joined(std::span<const std::string> parts, std::string_view between);
std::vector<std::string> split(std::string_view text, char at);
std::string_view trimmed(std::string_view text);                   // ASCII blanks
std::string lowered(std::string_view text);                        // ASCII only
bool containsFolded(std::string_view text, std::string_view part); // ASCII case folded

// "1 task", "2 tasks".
std::string counted(std::int64_t count, std::string_view one, std::string_view many);

// Valid UTF-8 with no overlong form, surrogate or value beyond U+10FFFF.
bool isUtf8(std::string_view bytes);

// Without C0, C1 and bidirectional control characters, for terminals; a line break becomes a blank.
std::string plainLine(std::string_view text);

// `what` as one line of English: "a, b and c".
std::string listed(std::span<const std::string> parts);

} // namespace stowage
