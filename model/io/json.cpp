// SPDX-License-Identifier: MIT
#include "io/json.h"

#include "base/text.h"

#include <algorithm>

namespace stowage::io {

double Json::number() const
{
    if (const std::int64_t* whole = integer())
        return static_cast<double>(*whole);
    const double* fraction = real();
    return fraction != nullptr ? *fraction : 0;
}

const Json* Json::find(std::string_view key) const
{
    const Object* all = members();
    if (all == nullptr)
        return nullptr;
    const auto found = std::find_if(all->begin(), all->end(),
                                    [key](const Member& member) { return member.first == key; });
    return found == all->end() ? nullptr : &found->second;
}

Json* Json::find(std::string_view key)
{
    return const_cast<Json*>(std::as_const(*this).find(key));
}

Json& Json::set(std::string_view key, Json value)
{
    if (isNull())
        held_ = Object{};
    ensure(members() != nullptr, "members are set on objects");
    if (Json* old = find(key)) {
        *old = std::move(value);
        return *old;
    }
    members()->emplace_back(std::string(key), std::move(value));
    return members()->back().second;
}

void Json::append(Json value)
{
    if (isNull())
        held_ = Array{};
    ensure(items() != nullptr, "items are appended to arrays");
    items()->push_back(std::move(value));
}

void Json::erase(std::string_view key)
{
    if (Object* all = members())
        std::erase_if(*all, [key](const Member& member) { return member.first == key; });
}

std::string_view shapeWords(const Json& json)
{
    if (json.members() != nullptr)
        return "an object";
    if (json.items() != nullptr)
        return "an array";
    if (json.text() != nullptr)
        return "a text";
    if (json.boolean() != nullptr)
        return "true or false";
    return json.isNull() ? "null" : "a number";
}

std::string placeIn(std::string_view file, std::string_view text, std::size_t offset)
{
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::size_t lineStart = before.rfind('\n') + 1; // npos + 1 is 0
    std::string place(file);
    place += ":" + numberText(std::int64_t{line}) + ":" +
             numberText(static_cast<std::int64_t>(before.size() - lineStart + 1));
    return place;
}

} // namespace stowage::io
