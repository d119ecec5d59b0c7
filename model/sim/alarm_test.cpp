// SPDX-License-Identifier: MIT
#include "sim/alarm_test.h"

#include <algorithm>
#include <cstddef>

namespace stowage::sim {

namespace {
// Counted from the newest, which is one period old; 0: none breaches.
std::size_t ageOfOldestBreaching(std::span<const Sign> signs)
{
    const auto oldest = std::find(signs.begin(), signs.end(), Sign::breaching);
    return static_cast<std::size_t>(signs.end() - oldest);
}
} // namespace

bool AlarmTest::isBreaching(Amount value) const
{
    switch (comparison) {
    case Comparison::greaterOrEqual:
        return value >= threshold;
    case Comparison::greater:
        return value > threshold;
    case Comparison::less:
        return value < threshold;
    case Comparison::lessOrEqual:
        return value <= threshold;
    }
    return false;
}

AlarmState evaluated(const AlarmTest& test, std::span<const Sign> signs, AlarmState now)
{
    const auto wanted = static_cast<std::size_t>(test.datapoints);
    const auto periods = static_cast<std::size_t>(test.periods);
    std::size_t real = 0, breaching = 0;
    for (auto sign = signs.rbegin(); sign != signs.rend() && real < periods; ++sign) {
        real += *sign != Sign::missing;
        breaching += *sign == Sign::breaching;
    }
    if (breaching >= wanted)
        return AlarmState::alarm;
    const bool isShort = real < periods;
    if (isShort && test.missing == MissingPoints::breaching)
        return breaching + (periods - real) >= wanted ? AlarmState::alarm : AlarmState::ok;
    if (!isShort || test.missing == MissingPoints::notBreaching || breaching < real)
        return AlarmState::ok;
    if (test.missing == MissingPoints::ignore)
        return now;
    if (real == 0)
        return AlarmState::insufficientData;
    // So few cannot alarm before as many periods as would have to breach have gone by.
    return ageOfOldestBreaching(signs) >= wanted ? AlarmState::alarm : now;
}

} // namespace stowage::sim
