// SPDX-License-Identifier: MIT
#include "plan/filter_value.h"

#include "base/text.h"

#include <cstdint>
#include <utility>

namespace stowage::sim {

namespace {
constexpr int kDeepest = 32;

void appendUtf8(std::string& text, std::uint32_t code)
{
    const auto byte = [&](std::uint32_t value) { text += static_cast<char>(value); };
    if (code < 0x80) {
        byte(code);
    } else if (code < 0x800) {
        byte(0xC0U | code >> 6U);
        byte(0x80U | (code & 0x3FU));
    } else if (code < 0x10000) {
        byte(0xE0U | code >> 12U);
        byte(0x80U | (code >> 6U & 0x3FU));
        byte(0x80U | (code & 0x3FU));
    } else {
        byte(0xF0U | code >> 18U);
        byte(0x80U | (code >> 12U & 0x3FU));
        byte(0x80U | (code >> 6U & 0x3FU));
        byte(0x80U | (code & 0x3FU));
    }
}

class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    std::optional<FilterValue> whole()
    {
        FilterValue value;
        if (!read(value, 0))
            return std::nullopt;
        skipBlanks();
        return at_ == text_.size() ? std::optional(std::move(value)) : std::nullopt;
    }

private:
    char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    void skipBlanks()
    {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r')
            ++at_;
    }
    bool take(std::string_view word)
    {
        if (text_.substr(at_, word.size()) != word)
            return false;
        at_ += word.size();
        return true;
    }
    bool takeSign(char sign)
    {
        skipBlanks();
        if (peek() != sign)
            return false;
        ++at_;
        return true;
    }

    bool read(FilterValue& value, int depth)
    {
        skipBlanks();
        if (depth > kDeepest)
            return false;
        switch (peek()) {
        case '{':
            return readObject(value, depth);
        case '[':
            return readList(value, depth);
        case '"':
            value.type = FilterValue::Type::text;
            return readText(value.text);
        case 't':
        case 'f':
            value.type = FilterValue::Type::boolean;
            value.flag = peek() == 't';
            return take(value.flag ? "true" : "false");
        case 'n':
            return take("null");
        default:
            return readNumber(value);
        }
    }
    bool readNumber(FilterValue& value)
    {
        const std::size_t begin = at_;
        while (std::string_view("+-.eE0123456789").find(peek()) != std::string_view::npos &&
               peek() != '\0')
            ++at_;
        const auto number = parseReal(text_.substr(begin, at_ - begin));
        value.type = FilterValue::Type::number;
        value.number = number.value_or(0);
        return number.has_value();
    }
    bool readList(FilterValue& value, int depth)
    {
        value.type = FilterValue::Type::list;
        ++at_;
        if (takeSign(']'))
            return true;
        do {
            if (!read(value.items.emplace_back(), depth + 1))
                return false;
        } while (takeSign(','));
        return takeSign(']');
    }
    bool readObject(FilterValue& value, int depth)
    {
        value.type = FilterValue::Type::object;
        ++at_;
        if (takeSign('}'))
            return true;
        do {
            skipBlanks();
            auto& [key, member] = value.members.emplace_back();
            if (peek() != '"' || !readText(key) || !takeSign(':') || !read(member, depth + 1))
                return false;
        } while (takeSign(','));
        return takeSign('}');
    }
    bool readText(std::string& text)
    {
        ++at_;
        while (at_ < text_.size() && peek() != '"') {
            if (static_cast<unsigned char>(peek()) < 0x20)
                return false;
            if (peek() != '\\') {
                text += text_[at_++];
                continue;
            }
            ++at_;
            if (!readEscape(text))
                return false;
        }
        return takeSign('"');
    }
    bool readEscape(std::string& text)
    {
        constexpr std::string_view kSigns = "\"\\/bfnrt", kMeant = "\"\\/\b\f\n\r\t";
        const char sign = peek();
        ++at_;
        if (const std::size_t n = kSigns.find(sign); n != std::string_view::npos) {
            text += kMeant[n];
            return true;
        }
        std::uint32_t code = 0;
        if (sign != 'u' || !readCode(code))
            return false;
        std::uint32_t second = 0;
        if (code >= 0xD800 && code < 0xDC00) {
            if (!take("\\u") || !readCode(second) || second < 0xDC00 || second > 0xDFFF)
                return false;
            code = 0x10000 + ((code - 0xD800) << 10U) + (second - 0xDC00);
        }
        appendUtf8(text, code);
        return true;
    }
    bool readCode(std::uint32_t& code)
    {
        constexpr std::string_view kDigits = "0123456789abcdef";
        for (int n = 0; n < 4; ++n, ++at_) {
            const std::string digit = lowered(text_.substr(at_, 1));
            const std::size_t value = digit.empty() ? std::string_view::npos : kDigits.find(digit);
            if (value == std::string_view::npos)
                return false;
            code = code << 4U | static_cast<std::uint32_t>(value);
        }
        return true;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};
} // namespace

const FilterValue* FilterValue::find(std::string_view key) const
{
    for (const auto& [name, value] : members)
        if (name == key)
            return &value;
    return nullptr;
}

bool FilterValue::operator==(const FilterValue& other) const
{
    return type == other.type && flag == other.flag && number == other.number &&
           text == other.text && items == other.items && members == other.members;
}

std::optional<FilterValue> filterValueOf(std::string_view json)
{
    return Reader(json).whole();
}

} // namespace stowage::sim
