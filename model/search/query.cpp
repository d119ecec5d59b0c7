// SPDX-License-Identifier: MIT
#include "search/query.h"

#include "base/nearest.h"
#include "base/text.h"
#include "search/vocabulary.h"

#include <optional>

namespace stowage::search {

namespace {
// What stands between two blanks, taken apart.
struct Token {
    bool isNegated = false;
    std::string before = {}; // the sign; of a mere word the word itself
    std::string sign = {};   // ":", ">", ">=" and so on; empty: a mere word
    std::vector<std::string> values = {};
};

Error wrong(std::string message)
{
    return {Fault::invalid, std::move(message), {}};
}

bool isBlank(char letter)
{
    return letter == ' ' || letter == '\t';
}

class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    Result<std::vector<Token>> tokens()
    {
        std::vector<Token> all;
        while (at_ < text_.size()) {
            if (isBlank(text_[at_])) {
                ++at_;
                continue;
            }
            Token token = next();
            if (isOpen_)
                return wrong(
                    "A quotation mark has no other one: write both, as in \"my service\".");
            if (token.isNegated && token.before.empty() && token.sign.empty())
                return wrong("A minus needs what it leaves out, as in -kind:service.");
            if (!token.before.empty() || !token.sign.empty()) // else only quotation marks
                all.push_back(std::move(token));
        }
        return all;
    }

private:
    Token next()
    {
        Token token;
        if (text_[at_] == '-') {
            token.isNegated = true;
            ++at_;
        }
        for (; at_ < text_.size() && (isOpen_ || !isBlank(text_[at_])); ++at_)
            take(token);
        return token;
    }

    void take(Token& token)
    {
        const char letter = text_[at_];
        if (letter == '"') {
            isOpen_ = !isOpen_;
            return;
        }
        if (!isOpen_ && token.sign.empty() && takeSign(token))
            return;
        if (token.sign.empty())
            token.before += letter;
        else if (!isOpen_ && letter == ',')
            token.values.emplace_back();
        else
            token.values.back() += letter;
    }

    bool takeSign(Token& token)
    {
        for (const std::string_view sign : {"!=", ">=", "<=", ":", ">", "<", "="}) {
            if (!text_.substr(at_).starts_with(sign))
                continue;
            token.sign = sign;
            token.values.emplace_back();
            at_ += sign.size() - 1;
            return true;
        }
        return false;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    bool isOpen_ = false; // inside quotation marks
};

Sign signOf(std::string_view sign)
{
    if (sign == ":")
        return Sign::has;
    if (sign == "=")
        return Sign::is;
    if (sign == "!=")
        return Sign::isNot;
    if (sign == ">")
        return Sign::more;
    if (sign == ">=")
        return Sign::orMore;
    return sign == "<" ? Sign::less : Sign::orLess;
}

bool comparesNumbers(Sign sign)
{
    return sign >= Sign::more;
}

std::string shown(std::string_view text)
{
    constexpr std::size_t kMost = 40; // bytes that help to see what is meant
    std::string cut = plainLine(text.substr(0, kMost));
    while (!cut.empty() && !isUtf8(cut)) // cut inside a letter
        cut.pop_back();
    return "“" + cut + "”";
}

Result<Term> kindTerm(Term term)
{
    std::vector<std::string> keys;
    for (const std::string& value : term.values) {
        const std::vector<std::string> called = kindsCalled(value);
        if (called.empty())
            return wrong("There is no kind " + shown(value) + "." +
                         didYouMean(value, knownKinds()));
        keys.insert(keys.end(), called.begin(), called.end());
    }
    term.values = std::move(keys);
    return term;
}

// "80", "80%".
std::optional<double> numberIn(std::string_view text)
{
    if (text.ends_with('%'))
        text.remove_suffix(1);
    return parseReal(text);
}

Result<Term> termOf(const Token& token)
{
    Term term;
    term.isNegated = token.isNegated;
    if (token.sign.empty()) {
        term.values = {token.before};
        return term;
    }
    const std::string& key = token.before;
    term.sign = signOf(token.sign);
    term.key = folded(key);
    if (term.key.empty())
        return wrong("Write what to look at before the " + shown(token.sign) +
                     ", as in kind:service or cpu>80.");
    const std::optional<About> about = aboutOf(term.key);
    if (!about && !isProperty(term.key))
        return wrong("Nothing is called " + shown(key) + "." + didYouMean(key, knownKeys()) +
                     " Put words with a sign of their own in quotation marks.");
    term.about = about.value_or(About::property);
    if (about)
        term.key.clear();
    for (const std::string& value : token.values)
        if (value.empty())
            return wrong("Write what follows " + shown(key + token.sign) +
                         (comparesNumbers(term.sign) ? ", as in cpu>80." : ", as in az:b."));
    term.values = token.values;
    if (comparesNumbers(term.sign)) {
        if (about)
            return wrong(shown(key) + " is no number: write " + key + ":" + token.values.front() +
                         ".");
        const std::optional<double> number = numberIn(token.values.front());
        if (!number || token.values.size() > 1)
            return wrong(shown(joined(token.values, ",")) + " is no number: write one, as in " +
                         key + token.sign + "80.");
        term.number = *number;
    }
    return term.about == About::kind ? kindTerm(std::move(term)) : Result<Term>(std::move(term));
}
} // namespace

Result<Query> parseQuery(std::string_view typed)
{
    const Result<std::vector<Token>> tokens = Reader(typed).tokens();
    if (!tokens)
        return tokens.error();
    Query query;
    for (const Token& token : *tokens) {
        Result<Term> term = termOf(token);
        if (!term)
            return term.error();
        query.terms.push_back(std::move(*term));
    }
    return query;
}

} // namespace stowage::search
