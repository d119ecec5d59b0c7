// SPDX-License-Identifier: MIT
// Makes a Field out of a struct's member and its description, and counts members so that none is
// forgotten.
#pragma once

#include "base/ensure.h"
#include "field/field.h"

#include <type_traits>
#include <utility>

namespace stowage::doc {

template <class M> struct MemberOf;
template <class K, class T> struct MemberOf<T K::*> {
    using Owner = K;
    using Type = T;
};

template <class T> constexpr bool kIsRecords = false;
template <class R> constexpr bool kIsRecords<std::vector<R>> = !std::is_same_v<R, Pair>;

template <class T> constexpr Shape shapeOfType()
{
    if constexpr (std::is_same_v<T, bool>)
        return Shape::boolean;
    else if constexpr (std::is_enum_v<T>)
        return Shape::choice;
    else if constexpr (std::is_integral_v<T>)
        return Shape::integer;
    else if constexpr (std::is_floating_point_v<T>)
        return Shape::real;
    else if constexpr (std::is_same_v<T, Pairs>)
        return Shape::pairs;
    else if constexpr (kIsRecords<T>)
        return Shape::records;
    else
        return Shape::text;
}

template <class R> Record toRecord(const Field& field, const R& object)
{
    Record record;
    for (const Field& column : field.columns)
        record.cells.push_back(column.read(column, &object));
    return record;
}

template <class T> Value toValue(const Field& field, const T& member)
{
    constexpr Shape shape = shapeOfType<T>();
    if constexpr (shape == Shape::choice)
        return Choice{static_cast<int>(member)};
    else if constexpr (shape == Shape::integer)
        return static_cast<std::int64_t>(member);
    else if constexpr (shape == Shape::records) {
        Records records;
        for (const auto& row : member)
            records.rows.push_back(toRecord(field, row));
        return records;
    } else
        return member;
}

template <class T> void assignValue(const Field& field, T& member, const Value& value)
{
    constexpr Shape shape = shapeOfType<T>();
    ensure(shapeOf(value) == shape, "a value is written only to a row of its shape");
    if constexpr (shape == Shape::choice)
        member = static_cast<T>(std::get<Choice>(value).index);
    else if constexpr (shape == Shape::integer)
        member = static_cast<T>(std::get<std::int64_t>(value));
    else if constexpr (shape == Shape::records) {
        member.clear();
        for (const Record& record : std::get<Records>(value).rows) {
            ensure(record.cells.size() == field.columns.size(), "a record has a cell per column");
            auto& row = member.emplace_back();
            for (std::size_t i = 0; i < record.cells.size(); ++i)
                field.columns[i].write(field.columns[i], &row, record.cells[i]);
        }
    } else
        member = std::get<T>(value);
}

template <auto member> constexpr Field row(Field text)
{
    using Owner = typename MemberOf<decltype(member)>::Owner;
    using Type = typename MemberOf<decltype(member)>::Type;
    text.shape = shapeOfType<Type>();
    text.read = [](const Field& field, const void* object) -> Value {
        return toValue(field, static_cast<const Owner*>(object)->*member);
    };
    text.write = [](const Field& field, void* object, const Value& value) {
        assignValue(field, static_cast<Owner*>(object)->*member, value);
    };
    if constexpr (kIsRecords<Type>)
        text.blank = [](const Field& field) {
            return toRecord(field, typename Type::value_type{});
        };
    return text;
}

struct AnyMember {
    template <class T> constexpr operator T() const;
};

// Counts the members of a flat struct by trying how many initialisers it accepts.
template <class T, class... A> consteval std::size_t memberCount(A... a)
{
    if constexpr (requires { T{a..., AnyMember{}}; })
        return memberCount<T>(a..., AnyMember{});
    else
        return sizeof...(a);
}

} // namespace stowage::doc
