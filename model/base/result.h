// SPDX-License-Identifier: MIT
// A value or the reason why there is none; spelled like std::expected so that it can be replaced by
// it.
#pragma once

#include "base/ensure.h"

#include <string>
#include <utility>
#include <variant>

namespace stowage {

enum class Fault {
    invalid,     // what was given is not acceptable
    notFound,    // what was named does not exist
    refused,     // a rule forbids it
    limit,       // a limit is exceeded
    unreadable,  // damaged or not of the expected form
    unavailable, // the outside (disk, display) did not do its part
};

struct Error {
    Fault fault = Fault::invalid;
    std::string message; // a whole sentence for the user: the thing, the limit, the way out
    std::string where;   // element id, `FILE:LINE:COL` or AWS exception name; may be empty

    bool operator==(const Error&) const = default;
};

template <class T> class [[nodiscard]] Result {
public:
    Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : held_(std::in_place_index<1>, std::move(error)) {}

    bool has_value() const { return held_.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T& operator*() &
    {
        ensure(has_value(), "a result is only read where there is one");
        return *std::get_if<0>(&held_);
    }
    const T& operator*() const&
    {
        ensure(has_value(), "a result is only read where there is one");
        return *std::get_if<0>(&held_);
    }
    T&& operator*() && { return std::move(**this); }
    T* operator->() { return &**this; }
    const T* operator->() const { return &**this; }

    const Error& error() const
    {
        ensure(!has_value(), "an error is only read where there is one");
        return *std::get_if<1>(&held_);
    }

private:
    std::variant<T, Error> held_;
};

struct Done {
    bool operator==(const Done&) const = default;
};

// Success without a value: `return Done{};`.
using Outcome = Result<Done>;

} // namespace stowage
