// SPDX-License-Identifier: MIT
#include "io/svg.h"

#include <charconv>
#include <cstdint>
#include <optional>

namespace stowage::io {

namespace {

constexpr std::size_t kLargest = 32U << 20U;
constexpr std::string_view kSpace = " \t\r\n";
constexpr std::string_view kStart = "<metadata id=\"stowage\">";

Error damaged()
{
    return {Fault::unreadable, "the picture is damaged or cut short; export it again.", {}};
}

struct Tag {
    std::size_t begins = 0, ends = 0; // of the whole tag; `ends` is behind its >
    std::string_view name;            // without a namespace's prefix; with / where it closes
    std::string_view attributes;
    bool isEmpty = false; // ends itself
};

// Behind the next `text`; npos where there is none.
std::size_t behind(std::string_view bytes, std::string_view text, std::size_t from)
{
    const std::size_t found = bytes.find(text, from);
    return found == std::string_view::npos ? found : found + text.size();
}

// Behind a doctype, whose internal part may hold further tags.
std::size_t behindDoctype(std::string_view bytes, std::size_t from)
{
    const std::size_t end = bytes.find_first_of("[>", from);
    if (end == std::string_view::npos || bytes[end] == '>')
        return end == std::string_view::npos ? end : end + 1;
    const std::size_t inner = bytes.find(']', end);
    return inner == std::string_view::npos ? inner : behind(bytes, ">", inner);
}

// The > that ends a tag, outside of quoted values.
std::size_t endOfTag(std::string_view bytes, std::size_t from)
{
    char quote = 0;
    for (std::size_t at = from; at < bytes.size(); ++at) {
        const char letter = bytes[at];
        if (quote != 0)
            quote = letter == quote ? '\0' : quote;
        else if (letter == '"' || letter == '\'')
            quote = letter;
        else if (letter == '>')
            return at;
    }
    return std::string_view::npos;
}

// The next element's start or end tag; comments, sections of text and instructions are passed over.
std::optional<Tag> nextTag(std::string_view bytes, std::size_t from)
{
    for (std::size_t at = bytes.find('<', from); at != std::string_view::npos;
         at = at == std::string_view::npos ? at : bytes.find('<', at)) {
        const std::string_view rest = bytes.substr(at);
        if (rest.starts_with("<!--"))
            at = behind(bytes, "-->", at + 4);
        else if (rest.starts_with("<![CDATA["))
            at = behind(bytes, "]]>", at);
        else if (rest.starts_with("<?"))
            at = behind(bytes, "?>", at);
        else if (rest.starts_with("<!"))
            at = behindDoctype(bytes, at);
        else {
            const std::size_t end = endOfTag(bytes, at);
            if (end == std::string_view::npos)
                return std::nullopt;
            std::string_view inside = bytes.substr(at + 1, end - at - 1);
            const std::size_t space = inside.find_first_of(kSpace);
            std::string_view name = inside.substr(0, space);
            const bool isEmpty = inside.ends_with('/');
            if (isEmpty && name.ends_with('/'))
                name.remove_suffix(1);
            const bool closes = name.starts_with('/');
            const std::size_t colon = name.find(':');
            if (colon != std::string_view::npos && !closes)
                name = name.substr(colon + 1);
            return Tag{at, end + 1, name,
                       space == std::string_view::npos ? std::string_view() : inside.substr(space),
                       isEmpty};
        }
    }
    return std::nullopt;
}

void appendUtf8(std::string& text, std::uint32_t point)
{
    const auto byte = [&text](std::uint32_t bits) { text += static_cast<char>(bits); };
    if (point < 0x80)
        byte(point);
    else if (point < 0x800) {
        byte(0xC0U | point >> 6U);
        byte(0x80U | (point & 0x3FU));
    } else if (point < 0x10000) {
        byte(0xE0U | point >> 12U);
        byte(0x80U | (point >> 6U & 0x3FU));
        byte(0x80U | (point & 0x3FU));
    } else {
        byte(0xF0U | point >> 18U);
        byte(0x80U | (point >> 12U & 0x3FU));
        byte(0x80U | (point >> 6U & 0x3FU));
        byte(0x80U | (point & 0x3FU));
    }
}

// What stands between & and ; as text; false where XML knows no such reference.
bool appendReference(std::string& text, std::string_view name)
{
    constexpr std::pair<std::string_view, char> kNamed[] = {
        {"lt", '<'}, {"gt", '>'}, {"amp", '&'}, {"quot", '"'}, {"apos", '\''}};
    for (const auto& [known, letter] : kNamed)
        if (name == known) {
            text += letter;
            return true;
        }
    if (!name.starts_with('#'))
        return false;
    const bool isHex = name.starts_with("#x");
    const std::string_view digits = name.substr(isHex ? 2 : 1);
    std::uint32_t point = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), point, isHex ? 16 : 10);
    const bool isSurrogate = point >= 0xD800 && point <= 0xDFFF;
    if (digits.empty() || error != std::errc() || end != digits.data() + digits.size() ||
        point == 0 || point > 0x10FFFF || isSurrogate)
        return false;
    appendUtf8(text, point);
    return true;
}

// The text of an element that holds nothing but text.
Result<std::string> textOf(std::string_view escaped)
{
    constexpr std::string_view kSection = "<![CDATA[";
    std::string text;
    for (std::size_t at = 0; at < escaped.size();) {
        if (escaped[at] == '<') {
            const std::size_t end = escaped.find("]]>", at);
            if (!escaped.substr(at).starts_with(kSection) || end == std::string_view::npos)
                return damaged();
            text += escaped.substr(at + kSection.size(), end - at - kSection.size());
            at = end + 3;
        } else if (escaped[at] == '&') {
            const std::size_t end = escaped.find(';', at);
            if (end == std::string_view::npos ||
                !appendReference(text, escaped.substr(at + 1, end - at - 1)))
                return damaged();
            at = end + 1;
        } else {
            text += escaped[at++];
        }
    }
    return text;
}

// XML cannot hold U+FFFE and U+FFFF; JSON can spell them, and they stand only in its strings.
std::string escapedJson(std::string_view json)
{
    std::string text;
    text.reserve(json.size() + json.size() / 8);
    for (std::size_t at = 0; at < json.size(); ++at) {
        const std::string_view rest = json.substr(at, 3);
        if (rest == "\xEF\xBF\xBE" || rest == "\xEF\xBF\xBF") {
            text += rest == "\xEF\xBF\xBE" ? "\\ufffe" : "\\uffff";
            at += 2;
        } else if (json[at] == '<') {
            text += "&lt;";
        } else if (json[at] == '>') {
            text += "&gt;";
        } else if (json[at] == '&') {
            text += "&amp;";
        } else {
            text += json[at];
        }
    }
    return text;
}

bool isOurs(const Tag& tag)
{
    return tag.name == "metadata" &&
           (tag.attributes.find("id=\"stowage\"") != std::string_view::npos ||
            tag.attributes.find("id='stowage'") != std::string_view::npos);
}

} // namespace

bool isSvg(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    const std::size_t first = bytes.find_first_not_of(kSpace);
    if (first == std::string_view::npos || bytes[first] != '<')
        return false;
    const std::optional<Tag> root = nextTag(bytes, first);
    return root && root->name == "svg";
}

Result<std::string> embedInSvg(std::string_view svg, std::string_view document)
{
    if (document.size() > kLargest)
        return Error{
            Fault::limit, "the drawing is larger than 32 MiB; export it without the design.", {}};
    const std::optional<Tag> root = nextTag(svg, 0);
    if (!root || root->name != "svg" || root->isEmpty)
        return damaged();
    std::string out(svg.substr(0, root->ends));
    out.append("\n").append(kStart).append(escapedJson(document)).append("</metadata>");
    return out.append(svg.substr(root->ends));
}

Result<std::string> extractFromSvg(std::string_view svg)
{
    if (!isSvg(svg))
        return Error{Fault::unreadable, "this is no SVG picture.", {}};
    bool isWhole = false;
    for (std::optional<Tag> tag = nextTag(svg, 0); tag; tag = nextTag(svg, tag->ends)) {
        isWhole = isWhole || tag->name == "/svg" || tag->name.ends_with(":svg");
        if (!isOurs(*tag) || tag->isEmpty)
            continue;
        const std::optional<Tag> end = nextTag(svg, tag->ends);
        if (!end || !end->name.starts_with('/'))
            return damaged();
        Result<std::string> text = textOf(svg.substr(tag->ends, end->begins - tag->ends));
        if (text && text->size() > kLargest)
            return damaged();
        return text;
    }
    if (!isWhole)
        return damaged();
    return Error{
        Fault::notFound,
        "the picture holds no Stowage drawing; export it with \"embed the design\" switched on.",
        {}};
}

} // namespace stowage::io
