// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "io/json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>

namespace stowage::io {

namespace {

// Tells how far the lexer has read, which the events of the parser do not.
struct CountingIterator {
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    const char* at = nullptr;
    const char** furthest = nullptr;

    reference operator*() const { return *at; }
    CountingIterator& operator++()
    {
        *furthest = ++at;
        return *this;
    }
    bool operator==(const CountingIterator& other) const { return at == other.at; }
    bool operator!=(const CountingIterator& other) const { return at != other.at; }
};

struct Trouble {
    std::size_t offset = 0;
    std::string words;
};

// Builds the value while the library reads; returning false stops the reading.
class Builder {
public:
    using number_integer_t = nlohmann::json::number_integer_t;
    using number_unsigned_t = nlohmann::json::number_unsigned_t;
    using number_float_t = nlohmann::json::number_float_t;
    using string_t = nlohmann::json::string_t;
    using binary_t = nlohmann::json::binary_t;

    Builder(std::string_view text, const char* const* furthest, int depth, const Sink& sink)
        : text_(text), furthest_(furthest), deepest_(depth), sink_(sink)
    {
    }

    bool null() { return take(Json()); }
    bool boolean(bool value) { return take(Json(value)); }
    bool number_integer(number_integer_t value) { return take(Json(std::int64_t{value})); }
    bool number_unsigned(number_unsigned_t value)
    {
        if (value > INT64_MAX)
            return tooBig();
        return take(Json(static_cast<std::int64_t>(value)));
    }
    bool number_float(number_float_t value, const string_t& written)
    {
        if (written.find_first_of(".eE") == string_t::npos)
            return tooBig();
        return take(Json(value));
    }
    bool string(string_t& value)
    {
        if (value.find('\0') != string_t::npos)
            return fail("a text holds the character NUL; take it out");
        return take(Json(std::move(value)));
    }
    bool binary(binary_t& /*value*/) { return fail("binary data is not JSON"); }
    bool key(string_t& name)
    {
        key_ = std::move(name);
        return true;
    }
    bool start_object(std::size_t /*count*/) { return open(Json::object()); }
    bool start_array(std::size_t /*count*/) { return open(Json::array()); }
    bool end_array() { return close(); }
    bool end_object() { return hasUniqueKeys(*open_.back()) && close(); }

    bool parse_error(std::size_t position, const std::string& token,
                     const nlohmann::json::exception& /*e*/)
    {
        std::string words = "the JSON is not well-formed";
        if (token.starts_with('"')) // which may be the value of a secret
            words += " at a text";
        else if (!token.empty())
            words += " at " + plainLine(token.substr(0, 40));
        trouble = Trouble{position == 0 ? 0 : position - 1,
                          words + "; check the commas, quotes and brackets before it"};
        return false;
    }

    Json root;
    std::optional<Trouble> trouble;

private:
    std::size_t offset() const { return static_cast<std::size_t>(*furthest_ - text_.data()); }

    bool fail(std::string words)
    {
        trouble = Trouble{offset() == 0 ? 0 : offset() - 1, std::move(words)};
        return false;
    }

    bool tooBig() { return fail("a number lies beyond 64 bits; write a smaller one"); }

    Json* put(Json value)
    {
        value.readUpTo = static_cast<std::uint32_t>(offset());
        if (open_.empty()) {
            root = std::move(value);
            return &root;
        }
        Json& parent = *open_.back();
        if (Json::Array* items = parent.items()) {
            items->push_back(std::move(value));
            return &items->back();
        }
        parent.members()->emplace_back(std::move(key_), std::move(value));
        return &parent.members()->back().second;
    }

    bool take(Json value)
    {
        give(*put(std::move(value)));
        return true;
    }

    // Parts are complete where two containers are open: the outermost and its member.
    void give(Json& value)
    {
        if (!sink_ || open_.size() != 2 || root.members() == nullptr)
            return;
        const Json::Object* members = open_.back()->members();
        const auto readUpTo = value.readUpTo;
        sink_(root.members()->back().first,
              members != nullptr ? std::string_view(members->back().first) : std::string_view(),
              value);
        value.readUpTo = readUpTo;
    }

    bool open(Json value)
    {
        if (static_cast<int>(open_.size()) >= deepest_)
            return fail("brackets are nested more than " + numberText(std::int64_t{deepest_}) +
                        " levels deep; flatten the file");
        open_.push_back(put(std::move(value)));
        return true;
    }

    bool close()
    {
        Json& closed = *open_.back();
        open_.pop_back();
        give(closed);
        return true;
    }

    static bool isSmallAndUnique(const Json::Object& members)
    {
        constexpr std::size_t kSmall = 16;
        if (members.size() > kSmall)
            return false;
        for (std::size_t a = 1; a < members.size(); ++a)
            for (std::size_t b = 0; b < a; ++b)
                if (members[a].first == members[b].first)
                    return false;
        return true;
    }

    bool hasUniqueKeys(const Json& object)
    {
        if (isSmallAndUnique(*object.members()))
            return true;
        std::vector<const Json::Member*> sorted;
        for (const Json::Member& member : *object.members())
            sorted.push_back(&member);
        std::stable_sort(sorted.begin(), sorted.end(),
                         [](const auto* a, const auto* b) { return a->first < b->first; });
        const auto twice =
            std::adjacent_find(sorted.begin(), sorted.end(),
                               [](const auto* a, const auto* b) { return a->first == b->first; });
        if (twice == sorted.end())
            return true;
        const std::string first = placeIn("line", text_, (*twice)->second.readUpTo);
        trouble = Trouble{(*(twice + 1))->second.readUpTo,
                          "the key \"" + plainLine((*twice)->first) + "\" stands twice, first at " +
                              first + "; keep one of them"};
        return false;
    }

    std::string_view text_;
    const char* const* furthest_;
    int deepest_;
    const Sink& sink_;
    std::vector<Json*> open_;
    std::string key_;
};

Error unreadable(std::string_view file, std::string_view text, const Trouble& trouble)
{
    return {Fault::unreadable, trouble.words + ".", placeIn(file, text, trouble.offset)};
}

} // namespace

Result<Json> parseJson(std::string_view text, std::string_view file, const JsonLimits& limits)
{
    return parseJsonInParts(text, file, limits, {});
}

Result<Json> parseJsonInParts(std::string_view text, std::string_view file,
                              const JsonLimits& limits, const Sink& sink)
{
    if (text.size() > limits.bytes) {
        const auto most = static_cast<std::int64_t>(limits.bytes >> 20U);
        return Error{Fault::limit,
                     "the file is larger than " + numberText(most) +
                         " MiB; split it or take parts out.",
                     std::string(file)};
    }
    std::string_view body = text;
    if (limits.byteOrderMark && body.starts_with("\xEF\xBB\xBF"))
        body.remove_prefix(3);
    if (const std::size_t nul = body.find('\0'); nul != std::string_view::npos)
        return unreadable(file, body, {nul, "the file holds a NUL byte and is no JSON text"});
    const char* furthest = body.data();
    Builder builder(body, &furthest, limits.depth, sink);
    const CountingIterator begin{body.data(), &furthest};
    const CountingIterator end{body.data() + body.size(), &furthest};
    if (body.starts_with("\xEF\xBB\xBF"))
        return unreadable(file, body,
                          {0, "the file starts with a byte order mark; save it without"});
    const bool read = nlohmann::json::sax_parse(begin, end, &builder);
    if (!read || builder.trouble)
        return unreadable(file, body,
                          builder.trouble.value_or(Trouble{0, "the JSON is not well-formed"}));
    return std::move(builder.root);
}

} // namespace stowage::io
