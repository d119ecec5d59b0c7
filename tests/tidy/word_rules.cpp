// SPDX-License-Identifier: GPL-3.0-or-later
#include "tidy/rules.h"

#include <QRegularExpression>

namespace tidy {
namespace {

enum class Where { model, window, everywhere };
enum class Look { code, uncommented, written };

struct WordRule {
    const char* name;
    Where where;
    Look look;
    const char* pattern;
    const char* exempt; // pattern of paths, may be empty
    const char* advice;
};

// Words that this file must not contain itself are written in two halves.
const WordRule kRules[] = {
    {"hash-order", Where::model, Look::code, "\\bunordered_\\w+", "",
     "the order of a hash table is nobody's promise"},
    {"wall-clock", Where::model, Look::code,
     "\\bstd::chrono\\b|\\b(gettimeofday|localtime|gmtime|strftime|clock_gettime)\\b|"
     "(?<![\\w.>:])(::|std::)?(time|clock)\\(\\s*(nullptr|0|NULL)?\\s*\\)",
     "", "the model has only simulated time"},
    {"dice", Where::model, Look::code,
     "(?<![\\w.>:])(std::)?s?rand\\(|\\brandom_device\\b|\\bmt19937|"
     "\\bstd::\\w+_distribution\\b",
     "", "randomness comes from base/random.h, which repeats"},
    {"threads", Where::model, Look::code,
     "\\bstd::(j?thread|async|mutex|shared_mutex|atomic\\w*|condition_variable)\\b|"
     "\\bthread_local\\b",
     "", "the model has one thread"},
    {"mutable-static", Where::model, Look::code,
     "\\bstatic\\s+(?!const\\b|constexpr\\b|consteval\\b|inline const|inline constexpr|_?assert)"
     "[^()=;{]*[=;{]",
     "", "nothing mutable outlives a call; hold it in a value"},
    {"locale", Where::model, Look::code,
     "\\b(setlocale|strto[dfl]+|ato[fil]|stod|stof|s?n?printf|ostringstream|istringstream|"
     "stringstream)\\b|"
     "(?<![\\w.>:])(std::)?(isalpha|isdigit|isspace|isalnum|isupper|islower|toupper|tolower)\\(|"
     "\\bstd::locale\\b",
     "", "its result depends on the locale; see base/text.h"},
    {"maths", Where::model, Look::code,
     "(?<![\\w.>:])(std::)?(sin|cos|tan|exp|exp2|expm1|log|log2|log10|log1p|pow|cbrt|hypot|erf|"
     "tgamma|lgamma|atan2?|asin|acos|sinh|cosh|tanh)\\(",
     "", "library maths differs between machines"},
    {"too-new", Where::everywhere, Look::code, "\\bstd::(format|expected|views|ranges::views)\\b",
     "", "g++ 12 or clang 14 does not have it"},
    {"exceptions", Where::everywhere, Look::code, "\\bthrow\\b(?!\\s*\")", "^tests/",
     "errors are values: Result in base/result.h"},
    {"catching", Where::model, Look::code, "\\bcatch\\s*\\(", "^model/(io|aws)/",
     "only io and aws meet libraries that throw"},
    {"counted-bits", Where::model, Look::code, "^(?!.*\\bconstexpr\\b).*=\\s*1[uUlL]*\\s*<<\\s*\\d",
     "", "bits are not counted by hand"},
    {"null", Where::everywhere, Look::code, "\\bNULL\\b", "^tests/tidy/", "write nullptr"},
    {"unfinished", Where::everywhere, Look::written,
     "\\b(TO"
     "DO|FIX"
     "ME|XX"
     "X|HA"
     "CK)\\b",
     "", "unfinished work is an issue, not a comment"},
    {"machine-path", Where::everywhere, Look::written,
     "(^|[^A-Za-z0-9_.$}])/(wo"
     "rk|fa"
     "rm|ro"
     "ot|tm"
     "p|ho"
     "me)/",
     "", "a path of one machine means nothing on another"},
    {"author", Where::everywhere, Look::written,
     "(?i)\\b(clau"
     "de|anth"
     "ropic|chat"
     "gpt|open"
     "ai|language mo"
     "del)\\b",
     "", "who or what wrote a line is no part of it"},
    {"package-host", Where::everywhere, Look::written,
     "\\b(py"
     "pi\\.org|deb\\.deb"
     "ian\\.org|registry\\.npm"
     "js|pkg\\."
     "dev)\\b",
     "", "where packages come from is the machine's matter"},
    {"name", Where::everywhere, Look::code,
     "\\b(class|struct|enum)\\s+(?!KindInfo\\b)\\w*(Manager|Helpers?|Utils?|Base|Data|Info)\\b"
     "(?!\\s*;)",
     "", "the name says nothing; name it by what it does"},
    {"plain-text", Where::window, Look::code,
     "\\bsetToolTip\\(|\\bsetWhatsThis\\(|\\bsetStatusTip\\(|\\bsetData\\(.*\\bToolTipRole\\b(?!.*"
     "plainTip\\()|"
     "\\bQToolTip::showText\\((?!.*plainTip\\()|\\bQMessageBox\\s*(::|\\w+\\s*[;({])|"
     "\\bnew\\s+Q(Label|MessageBox)\\b|(?<!class )\\bQLabel\\s*(\\w+\\s*)?[({;]|\\bpublic "
     "QLabel\\b",
     "^views/(widgets|look)/", "text of a drawing must never be markup; use the plain wrappers"},
    {"colour", Where::window, Look::uncommented,
     "\\bQColor\\s*(\\w+\\s*)?[({]\\s*(\"|u\"|0x|\\d|QStringLiteral|Qt::)|"
     "\\bQColor::fromRgb\\w*\\(\\s*(0x|\\d)|\\bqRgba?\\(\\s*(0x|\\d)|\\b0x[0-9A-Fa-f]{8}\\b|"
     "\"#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})\"|"
     "\\bQt::(dark)?(black|white|red|green|blue|cyan|magenta|yellow|gray|lightGray|Gray)\\b",
     "^views/look/", "colours come from views/look"},
};

bool applies(const WordRule& rule, const SourceFile& file)
{
    if (*rule.exempt != '\0' && QRegularExpression(rule.exempt).match(file.path).hasMatch())
        return false;
    if (rule.look != Look::written && !file.isCpp())
        return false;
    if (rule.where == Where::model)
        return file.isUnder("model");
    if (rule.where == Where::window)
        return file.isUnder("views") || file.isUnder("app");
    return true;
}

const QStringList& linesFor(Look look, const SourceFile& file)
{
    if (look == Look::written)
        return file.lines;
    return look == Look::code ? file.code : file.uncommented;
}

} // namespace

Findings wordFindings(const SourceFile& file)
{
    Findings found;
    for (const auto& rule : kRules) {
        if (!applies(rule, file))
            continue;
        const QRegularExpression pattern(rule.pattern);
        const auto& lines = linesFor(rule.look, file);
        for (int line = 0; line < lines.size(); ++line) {
            if (pattern.match(lines[line]).hasMatch())
                found.push_back({rule.name, file.path, line + 1, rule.advice});
        }
    }
    return found;
}

} // namespace tidy
