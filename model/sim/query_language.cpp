// SPDX-License-Identifier: MIT
#include "sim/query_language.h"

#include "base/text.h"
#include "base/time.h"

#include <array>

namespace stowage::sim {

namespace {
constexpr int kDeepest = 100; // parentheses within each other; the reader recurses
constexpr std::size_t kLongestExpression = 2'000; // PlacementConstraint, expression

struct OperatorName {
    std::string_view text;
    QueryOperator op;
    bool negated;
};
// Where one name begins another, the longer stands first.
constexpr std::array<OperatorName, 22> kOperators{{
    {"==", QueryOperator::equal, false},
    {"!=", QueryOperator::equal, true},
    {">=", QueryOperator::greaterOrEqual, false},
    {">", QueryOperator::greater, false},
    {"<=", QueryOperator::lessOrEqual, false},
    {"<", QueryOperator::less, false},
    {"=~", QueryOperator::matches, false},
    {"!~", QueryOperator::matches, true},
    {"!exists", QueryOperator::exists, true},
    {"!in", QueryOperator::in, true},
    {"equals", QueryOperator::equal, false},
    {"not_equals", QueryOperator::equal, true},
    {"greater_than_equal", QueryOperator::greaterOrEqual, false},
    {"greater_than", QueryOperator::greater, false},
    {"less_than_equal", QueryOperator::lessOrEqual, false},
    {"less_than", QueryOperator::less, false},
    {"exists", QueryOperator::exists, false},
    {"not_exists", QueryOperator::exists, true},
    {"in", QueryOperator::in, false},
    {"not_in", QueryOperator::in, true},
    {"matches", QueryOperator::matches, false},
    {"not_matches", QueryOperator::matches, true},
}};

constexpr std::array<std::pair<std::string_view, QuerySubject>, 6> kSubjects{{
    {"agentConnected", QuerySubject::agentConnected},
    {"agentVersion", QuerySubject::agentVersion},
    {"ec2InstanceId", QuerySubject::ec2InstanceId},
    {"registeredAt", QuerySubject::registeredAt},
    {"runningTasksCount", QuerySubject::runningTasksCount},
    {"task:group", QuerySubject::taskGroup},
}};

bool isBlank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool isWordPart(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           c == '-' || c == '.' || c == ':' || c == '/';
}

bool allows(QuerySubject subject, QueryOperator op)
{
    const bool ordered = op >= QueryOperator::less && op <= QueryOperator::greaterOrEqual;
    switch (subject) {
    case QuerySubject::attribute:
        return true;
    case QuerySubject::agentVersion:
    case QuerySubject::registeredAt:
    case QuerySubject::runningTasksCount:
        return op == QueryOperator::equal || ordered;
    case QuerySubject::agentConnected:
    case QuerySubject::ec2InstanceId:
    case QuerySubject::taskGroup:
        return !ordered && op != QueryOperator::exists;
    }
    return false;
}

// `2018-06-18T22:28:28+00:00`, `…Z`, without a zone, or a date alone.
Result<std::int64_t> parseRegisteredAt(std::string text)
{
    std::int64_t ahead = 0;
    const std::size_t clock = text.find('T');
    if (clock == std::string::npos)
        return parseInstant(text + "T00:00:00Z");
    const std::size_t zone = text.find_first_of("+-", clock);
    if (zone != std::string::npos) {
        const std::string_view offset = std::string_view(text).substr(zone + 1);
        const auto hour = offset.size() == 5 ? parseInteger(offset.substr(0, 2)) : std::nullopt;
        const auto minute = offset.size() == 5 ? parseInteger(offset.substr(3)) : std::nullopt;
        if (!hour || !minute || *hour < 0 || *minute < 0 || offset[2] != ':')
            return Error{Fault::invalid, "A zone is written such as +02:00.", {}};
        ahead = (hours(*hour) + minutes(*minute)).micros * (text[zone] == '-' ? -1 : 1);
        text.resize(zone);
    }
    if (text.back() != 'Z')
        text += 'Z';
    Result<std::int64_t> read = parseInstant(text);
    if (!read)
        return read;
    return *read - ahead;
}

class QueryParser {
public:
    explicit QueryParser(std::string_view text) : text_(text) {}

    Result<QueryExpression> expression()
    {
        either();
        skipBlanks();
        if (error_.empty() && at_ < text_.size())
            fail(text_[at_] == ')' ? "there is a ) without its ("
                                   : "&& or || is expected between two conditions");
        if (!error_.empty())
            return Error{Fault::invalid, error_, {}};
        return std::move(made_);
    }

private:
    using Step = QueryExpression::Step;

    void skipBlanks()
    {
        while (at_ < text_.size() && isBlank(text_[at_]))
            ++at_;
    }
    bool take(std::string_view what)
    {
        skipBlanks();
        if (!error_.empty() || text_.substr(at_, what.size()) != what)
            return false;
        const std::size_t end = at_ + what.size();
        if (isWordPart(what.back()) && end < text_.size() && isWordPart(text_[end]))
            return false;
        at_ = end;
        return true;
    }
    void fail(const std::string& what)
    {
        if (error_.empty())
            error_ = "The expression \"" + plainLine(text_) + "\" cannot be read at character " +
                     numberText(static_cast<std::int64_t>(at_ + 1)) + ": " + what + ".";
    }

    void either();
    void both();
    void condition();
    void test();
    bool subject(QueryTest& test);
    bool operation(QueryTest& test);
    void argument(QueryTest& test);
    std::string word(bool inList);
    void meaning(QueryTest& test);

    std::string_view text_;
    std::size_t at_ = 0;
    std::string error_;
    int depth_ = 0; // of open parentheses
    QueryExpression made_;
};

void QueryParser::either()
{
    both();
    while (error_.empty() && (take("||") || take("or"))) {
        both();
        made_.steps.push_back(Step::either);
    }
}

void QueryParser::both()
{
    condition();
    while (error_.empty() && (take("&&") || take("and"))) {
        condition();
        made_.steps.push_back(Step::both);
    }
}

void QueryParser::condition()
{
    bool negated = false;
    while (take("!") || take("not"))
        negated = !negated;
    if (take("(")) {
        if (++depth_ > kDeepest)
            fail("there are more than 100 ( within each other");
        else
            either();
        --depth_;
        if (error_.empty() && !take(")"))
            fail("a ( has no )");
    } else {
        test();
    }
    if (negated)
        made_.steps.push_back(Step::opposite);
}

void QueryParser::test()
{
    QueryTest made;
    if (!error_.empty() || !subject(made) || !operation(made))
        return;
    if (made.op != QueryOperator::exists)
        argument(made);
    if (!error_.empty())
        return;
    made_.tests.push_back(std::move(made));
    made_.steps.push_back(Step::test);
}

bool QueryParser::subject(QueryTest& test)
{
    skipBlanks();
    const std::size_t start = at_;
    while (at_ < text_.size() && isWordPart(text_[at_]))
        ++at_;
    const std::string_view name = text_.substr(start, at_ - start);
    constexpr std::string_view kAttribute = "attribute:";
    if (name.starts_with(kAttribute) && name.size() > kAttribute.size()) {
        test.attribute = name.substr(kAttribute.size());
        return true;
    }
    for (const auto& [text, subject] : kSubjects) {
        if (text == name) {
            test.subject = subject;
            return true;
        }
    }
    at_ = start;
    fail("a subject is expected: attribute:NAME, agentConnected, agentVersion, ec2InstanceId, "
         "registeredAt, runningTasksCount or task:group");
    return false;
}

bool QueryParser::operation(QueryTest& test)
{
    skipBlanks();
    const std::size_t start = at_;
    for (const OperatorName& name : kOperators) {
        if (!take(name.text))
            continue;
        test.op = name.op;
        test.negated = name.negated;
        if (allows(test.subject, test.op))
            return true;
        at_ = start;
        fail(std::string(name.text) + " cannot be asked of this subject");
        return false;
    }
    fail("an operator is expected, such as ==, != or =~");
    return false;
}

std::string QueryParser::word(bool inList)
{
    skipBlanks();
    const std::size_t start = at_;
    int open = 0; // round brackets of a regular expression belong to it
    while (at_ < text_.size() && !isBlank(text_[at_])) {
        const char c = text_[at_];
        const std::string_view two = text_.substr(at_, 2);
        if (two == "&&" || two == "||" || (inList && (c == ',' || c == ']')))
            break;
        if (c == ')' && --open < 0)
            break;
        open += c == '(' ? 1 : 0;
        ++at_;
    }
    if (at_ == start)
        fail("a value is expected");
    return std::string(text_.substr(start, at_ - start));
}

void QueryParser::argument(QueryTest& test)
{
    skipBlanks();
    const std::size_t start = at_;
    if (test.op != QueryOperator::in) {
        test.arguments.push_back(word(false));
    } else if (take("[")) {
        do
            test.arguments.push_back(word(true));
        while (take(","));
        if (error_.empty() && !take("]"))
            fail("a [ has no ]");
    } else {
        fail("a list such as [a, b] is expected");
    }
    if (!error_.empty())
        return;
    const std::size_t end = at_;
    at_ = start;
    meaning(test);
    at_ = end;
}

void QueryParser::meaning(QueryTest& test)
{
    const std::string& first = test.arguments.front();
    if (test.op == QueryOperator::matches) {
        Result<Pattern> pattern = Pattern::parsed(first);
        if (!pattern)
            return fail(pattern.error().message.substr(0, pattern.error().message.size() - 1));
        test.pattern = *std::move(pattern);
    } else if (test.subject == QuerySubject::runningTasksCount) {
        const auto number = parseInteger(first);
        if (!number)
            return fail("runningTasksCount is compared with a whole number");
        test.number = *number;
    } else if (test.subject == QuerySubject::registeredAt) {
        const Result<std::int64_t> instant = parseRegisteredAt(first);
        if (!instant)
            return fail("registeredAt is compared with a time such as 2018-06-18T22:28:28Z");
        test.number = *instant;
    }
}
} // namespace

Result<QueryExpression> parseQuery(std::string_view text)
{
    if (text.size() > kLongestExpression)
        return Error{Fault::limit,
                     "A placement expression has at most 2,000 characters; this one has " +
                         numberText(static_cast<std::int64_t>(text.size())) + ".",
                     {}};
    return QueryParser(text).expression();
}

} // namespace stowage::sim
