// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model_words.h"

#include "aws/why_answers.h"
#include "document/document.h"
#include "kinds/catalog.h"
#include "report/why.h"
#include "sim/notices.h"
#include "sim/phrases.h"
#include "sim/rules.h"

#include <limits>
#include <set>
#include <span>
#include <type_traits>

namespace stowage::app {

namespace {
using Words = std::set<std::string, std::less<>>;

void add(Words& words, std::string_view text)
{
    if (!text.empty())
        words.emplace(text);
}

void addRow(Words& words, const doc::Field& field)
{
    for (const std::string_view text : {field.label, field.help, field.section, field.zeroMeans})
        add(words, text);
    for (const doc::Field& column : field.columns)
        addRow(words, column);
}

void addKinds(Words& words)
{
    for (const doc::KindInfo& kind : doc::allKinds()) {
        for (const std::string_view text :
             {kind.label, kind.noun, kind.plural, kind.help, kind.remark, doc::wordsOf(kind.group)})
            add(words, text);
        for (const doc::LinkRule& link : kind.links) {
            add(words, link.words);
            add(words, link.help);
        }
        for (const doc::Field& row : kind.rows)
            addRow(words, row);
    }
    for (const std::span<const doc::Field> rows : {doc::documentRows(), doc::elementRows()})
        for (const doc::Field& row : rows)
            addRow(words, row);
}

void addFacts(Words& words)
{
    for (const sim::phrases::Phrase& phrase : sim::phrases::kPhrases)
        if (!sim::isServiceEvent(phrase.kind))
            add(words, phrase.text);
    for (const sim::phrases::Phrase& phrase : sim::phrases::kPhrasesAround)
        if (!sim::isServiceEvent(phrase.kind))
            add(words, phrase.text);
    using Number = std::underlying_type_t<FactKind>;
    for (unsigned kind = 0; kind <= std::numeric_limits<Number>::max(); ++kind) {
        const aws::Answer answer = aws::answerTo(static_cast<FactKind>(kind));
        add(words, answer.question);
        add(words, answer.sentence);
    }
}

std::string quoted(const std::string& text)
{
    std::string line = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            line += '\\';
        line += c;
    }
    return line + '"';
}
} // namespace

std::vector<std::string> modelWords()
{
    Words words;
    addKinds(words);
    addFacts(words);
    for (const sim::Rule& rule : sim::kRules)
        add(words, rule.sentence);
    for (const Fidelity fidelity :
         {Fidelity::documented, Fidelity::measured, Fidelity::simplified, Fidelity::invented})
        add(words, nameOf(fidelity));
    return {words.begin(), words.end()};
}

std::string modelWordsText()
{
    std::string text = "// Written by `stowage reference --words`.\n";
    for (const std::string& words : modelWords())
        text += "QT_TRANSLATE_NOOP(\"Model\", " + quoted(words) + "),\n";
    return text;
}

} // namespace stowage::app
