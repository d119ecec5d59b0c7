// SPDX-License-Identifier: MIT
#include "sim/pattern.h"

#include "base/text.h"

#include <algorithm>
#include <optional>
#include <string>

namespace stowage::sim {

namespace {
using Op = Pattern::Op;
using Step = Pattern::Step;
using ByteSet = Pattern::ByteSet;

// Repeats are written out, so `((a{99}){99}){99}` would fill the memory without a limit.
constexpr std::size_t kMostSteps = 20'000;
constexpr int kMostRepeats = 1'000;
constexpr int kDeepestGroup = 100;

void include(ByteSet& set, unsigned from, unsigned to)
{
    for (unsigned byte = from; byte <= to; ++byte)
        set[byte / 64] |= 1ULL << (byte % 64);
}

bool holds(const ByteSet& set, unsigned char byte)
{
    return (set[byte / 64] >> (byte % 64) & 1) != 0;
}

ByteSet opposite(ByteSet set)
{
    for (std::uint64_t& word : set)
        word = ~word;
    return set;
}

std::optional<ByteSet> namedClass(char name)
{
    ByteSet set{};
    switch (name) {
    case 'd':
    case 'D':
        include(set, '0', '9');
        break;
    case 'w':
    case 'W':
        include(set, '0', '9');
        include(set, 'A', 'Z');
        include(set, 'a', 'z');
        include(set, '_', '_');
        break;
    case 's':
    case 'S':
        include(set, '\t', '\r');
        include(set, ' ', ' ');
        break;
    default:
        return std::nullopt;
    }
    return name < 'a' ? opposite(set) : set;
}

bool isLetterOrDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
} // namespace

class PatternParser {
public:
    explicit PatternParser(std::string_view text) : text_(text) {}

    Result<Pattern> pattern()
    {
        alternatives();
        if (error_.empty() && at_ < text_.size())
            fail("there is a ) without its (");
        if (!error_.empty())
            return Error{Fault::invalid, error_, {}};
        emit({Op::done, 0, 0});
        return std::move(made_);
    }

private:
    using Steps = std::vector<Step>;

    bool ended() const { return at_ >= text_.size() || !error_.empty(); }
    bool take(char c)
    {
        if (ended() || text_[at_] != c)
            return false;
        ++at_;
        return true;
    }
    void fail(const std::string& what)
    {
        if (error_.empty())
            error_ = "The regular expression cannot be read at its character " +
                     numberText(static_cast<std::int64_t>(at_ + 1)) + ": " + what + ".";
    }
    std::uint32_t here() const { return static_cast<std::uint32_t>(made_.steps_.size()); }
    void emit(Step step)
    {
        if (made_.steps_.size() >= kMostSteps)
            fail("written out, its repeats are longer than 20,000 steps");
        else
            made_.steps_.push_back(step);
    }
    void emitSet(const ByteSet& set)
    {
        emit({Op::set, static_cast<std::uint32_t>(made_.sets_.size()), 0});
        made_.sets_.push_back(set);
    }
    Steps cutFrom(std::uint32_t start)
    {
        Steps part(made_.steps_.begin() + start, made_.steps_.end());
        made_.steps_.resize(start);
        return part;
    }
    // Ways inside `part` were made for `madeAt` and are moved to where it is put now.
    void paste(const Steps& part, std::uint32_t madeAt)
    {
        const std::uint32_t start = here();
        for (Step step : part) {
            if (step.op == Op::split || step.op == Op::jump)
                step.first = step.first - madeAt + start;
            if (step.op == Op::split)
                step.second = step.second - madeAt + start;
            emit(step);
        }
    }

    void alternatives();
    void sequence();
    bool repeated(std::uint32_t start);
    bool bounds(int& low, int& high);
    void repeat(std::uint32_t start, int low, int high);
    void atom();
    void group();
    void bracket();
    std::optional<ByteSet> escaped(unsigned& literal);
    int number();

    std::string_view text_;
    std::size_t at_ = 0;
    int depth_ = 0;
    std::string error_;
    Pattern made_;
};

void PatternParser::alternatives()
{
    const std::uint32_t start = here();
    sequence();
    while (take('|')) {
        const Steps left = cutFrom(start);
        emit({Op::split, start + 1, static_cast<std::uint32_t>(start + left.size() + 2)});
        paste(left, start);
        const std::uint32_t leap = here();
        emit({Op::jump, 0, 0});
        sequence();
        if (error_.empty())
            made_.steps_[leap].first = here();
    }
}

void PatternParser::sequence()
{
    while (!ended() && text_[at_] != '|' && text_[at_] != ')') {
        const std::uint32_t start = here();
        atom();
        while (!ended() && repeated(start)) {
        }
    }
}

bool PatternParser::repeated(std::uint32_t start)
{
    int low = 0, high = -1;
    if (take('*'))
        low = 0;
    else if (take('+'))
        low = 1;
    else if (take('?'))
        high = 1;
    else if (!bounds(low, high))
        return false;
    if (take('+')) {
        fail("possessive repeats are not supported");
        return false;
    }
    // A lazy repeat covers the same whole texts as a greedy one.
    take('?');
    repeat(start, low, high);
    return true;
}

bool PatternParser::bounds(int& low, int& high)
{
    if (!take('{'))
        return false;
    low = number();
    high = low;
    if (take(','))
        high = !ended() && text_[at_] != '}' ? number() : -1;
    if (!take('}'))
        fail("a repeat such as {2,5} has no end");
    if (high >= 0 && high < low)
        fail("a repeat has its larger bound first");
    return error_.empty();
}

int PatternParser::number()
{
    int value = -1;
    while (!ended() && text_[at_] >= '0' && text_[at_] <= '9' && value <= kMostRepeats)
        value = (value < 0 ? 0 : value) * 10 + (text_[at_++] - '0');
    if (value < 0)
        fail("a number of repeats is missing");
    if (value > kMostRepeats)
        fail("more than 1,000 repeats are asked for");
    return value;
}

void PatternParser::repeat(std::uint32_t start, int low, int high)
{
    const Steps part = cutFrom(start);
    for (int n = 0; n < low && error_.empty(); ++n)
        paste(part, start);
    const auto length = static_cast<std::uint32_t>(part.size());
    if (high < 0) {
        const std::uint32_t loop = here();
        emit({Op::split, loop + 1, loop + length + 2});
        paste(part, start);
        emit({Op::jump, loop, 0});
        return;
    }
    const auto optional = static_cast<std::uint32_t>(high - low);
    const std::uint32_t after = here() + optional * (length + 1);
    for (std::uint32_t n = 0; n < optional && error_.empty(); ++n) {
        emit({Op::split, here() + 1, after});
        paste(part, start);
    }
}

void PatternParser::atom()
{
    const char c = text_[at_];
    ByteSet set{};
    if (c == '(')
        return group();
    if (c == '[')
        return bracket();
    if (c == '*' || c == '+' || c == '?' || c == '{')
        return fail("there is nothing to repeat");
    ++at_;
    if (c == '^')
        return emit({Op::begin, 0, 0});
    if (c == '$')
        return emit({Op::end, 0, 0});
    if (c == '.') {
        include(set, '\n', '\n');
        include(set, '\r', '\r');
        return emitSet(opposite(set));
    }
    unsigned literal = static_cast<unsigned char>(c);
    if (c == '\\') {
        if (const std::optional<ByteSet> named = escaped(literal))
            return emitSet(*named);
    }
    include(set, literal, literal);
    emitSet(set);
}

void PatternParser::group()
{
    ++at_;
    if (++depth_ > kDeepestGroup)
        return fail("groups are nested more than 100 deep");
    if (take('?') && !take(':'))
        return fail("of groups that begin with ? only (?: is supported");
    alternatives();
    if (!take(')'))
        fail("a ( has no )");
    --depth_;
}

std::optional<ByteSet> PatternParser::escaped(unsigned& literal)
{
    if (ended()) {
        fail("a \\ stands at the end");
        return std::nullopt;
    }
    const char c = text_[at_++];
    if (const std::optional<ByteSet> named = namedClass(c))
        return named;
    if (isLetterOrDigit(c))
        fail(std::string("\\") + c + " is not supported");
    literal = static_cast<unsigned char>(c);
    return std::nullopt;
}

void PatternParser::bracket()
{
    ++at_;
    const bool negated = take('^');
    ByteSet set{};
    bool first = true;
    while (!ended() && (first || text_[at_] != ']')) {
        first = false;
        unsigned from = static_cast<unsigned char>(text_[at_++]);
        if (from == '[' || (from == '&' && !ended() && text_[at_] == '&'))
            return fail("a class inside a class is not supported");
        if (from == '\\') {
            if (const std::optional<ByteSet> named = escaped(from)) {
                for (std::size_t n = 0; n < set.size(); ++n)
                    set[n] |= (*named)[n];
                continue;
            }
        }
        unsigned to = from;
        if (at_ + 1 < text_.size() && text_[at_] == '-' && text_[at_ + 1] != ']') {
            ++at_;
            to = static_cast<unsigned char>(text_[at_++]);
            if (to == '\\' && escaped(to))
                return fail("a range ends in a class");
        }
        if (to < from)
            return fail("a range has its end first");
        include(set, from, to);
    }
    if (!take(']'))
        return fail("a [ has no ]");
    emitSet(negated ? opposite(set) : set);
}

Result<Pattern> Pattern::parsed(std::string_view text)
{
    return PatternParser(text).pattern();
}

bool Pattern::matches(std::string_view text) const
{
    std::vector<std::uint32_t> now, next, open;
    std::vector<std::size_t> seen(steps_.size(), SIZE_MAX);
    // Every step is entered at most once for each character, which bounds the work.
    const auto enter = [&](std::uint32_t step, std::size_t at, std::vector<std::uint32_t>& into) {
        open.push_back(step);
        while (!open.empty()) {
            const std::uint32_t top = open.back();
            open.pop_back();
            if (seen[top] == at)
                continue;
            seen[top] = at;
            const Step& way = steps_[top];
            if (way.op == Op::split)
                open.push_back(way.second);
            if (way.op == Op::split || way.op == Op::jump)
                open.push_back(way.first);
            else if ((way.op == Op::begin && at == 0) || (way.op == Op::end && at == text.size()))
                open.push_back(top + 1);
            else if (way.op == Op::set || way.op == Op::done)
                into.push_back(top);
        }
    };
    enter(0, 0, now);
    for (std::size_t at = 0; at < text.size() && !now.empty(); ++at) {
        next.clear();
        for (const std::uint32_t step : now)
            if (steps_[step].op == Op::set &&
                holds(sets_[steps_[step].first], static_cast<unsigned char>(text[at])))
                enter(step + 1, at + 1, next);
        now.swap(next);
    }
    return std::any_of(now.begin(), now.end(),
                       [this](std::uint32_t step) { return steps_[step].op == Op::done; });
}

} // namespace stowage::sim
