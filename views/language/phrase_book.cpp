// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/phrase_book.h"

#include "language/languages.h"

#include <QCache>
#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>

namespace stowage::ui {

namespace {

// What lupdate reads, too. The first list is written by `stowage reference --words`.
constexpr const char* kPhrases[] = {
#include "model_words.inc"
#include "spoken_words.inc"
};

constexpr int kDeepest = 4; // gaps within what filled a gap
constexpr int kKept = 4'000;
constexpr auto kContext = "Model";

// Whatever stands in these was named by somebody.
const QSet<QString>& gapsOfNames()
{
    static const QSet<QString> names = {QStringLiteral("s"),    QStringLiteral("o"),
                                        QStringLiteral("name"), QStringLiteral("other"),
                                        QStringLiteral("path"), QStringLiteral("image")};
    return names;
}

// A form of fewer letters is found nearly anywhere; what fills its gaps then has to be known, too.
constexpr qsizetype kSure = 9;
constexpr auto kSentenceEnds = QLatin1String(". ");

// A gap for a number only, which a form of few letters would otherwise find anywhere.
bool isNumberGap(const QString& gap)
{
    return gap.size() == 1 && QLatin1String("jkmn").contains(gap.front());
}

bool isNumber(const QString& text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.isDigit() || c == QLatin1Char('.') || c == QLatin1Char(',') ||
               c == QLatin1Char('-');
    });
}

// RUNNING, IN_PROGRESS: states as AWS writes them.
bool isAws(const QString& text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.isUpper() || c == QLatin1Char('_');
    });
}

// In these stands what AWS says, which may be several sentences.
const QSet<QString>& gapsOfAws()
{
    static const QSet<QString> gaps = {
        QStringLiteral("stop"),     QStringLiteral("refusal"),    QStringLiteral("alarm"),
        QStringLiteral("agentLog"), QStringLiteral("failures"),   QStringLiteral("reason"),
        QStringLiteral("unpulled"), QStringLiteral("refusedFor"), QStringLiteral("ec2"),
        QStringLiteral("decided"),  QStringLiteral("lack"),       QStringLiteral("failure")};
    return gaps;
}

struct Form {
    QString source = {};
    QStringList literals = {}; // one more than there are gaps
    QStringList gaps = {};
    qsizetype weight = 0; // letters that are no gaps: the more, the surer it is the one
};

// Braces around anything but a name, as in JSON, are letters like others.
Form formOf(const QString& source)
{
    static const QRegularExpression gap(QStringLiteral("\\{([a-zA-Z]+)\\}"));
    Form form{source, {}, {}, 0};
    qsizetype at = 0;
    for (auto found = gap.globalMatch(source); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        form.literals.append(source.mid(at, match.capturedStart() - at));
        form.gaps.append(match.captured(1));
        at = match.capturedEnd();
    }
    form.literals.append(source.mid(at));
    for (const QString& literal : form.literals)
        form.weight += literal.size();
    return form;
}

qsizetype endOfWord(const QString& text, qsizetype at)
{
    while (at < text.size() && (text[at].isLetterOrNumber() || text[at] == QLatin1Char('_')))
        ++at;
    return at;
}

// A gap takes no sentence along with what it is about, nor the stop of the sentence that it ends.
bool mayFill(const QString& gap, const QString& text, bool isAtEnd)
{
    if (isNumberGap(gap))
        return isNumber(text);
    if (gapsOfNames().contains(gap) && text.startsWith(QLatin1String("You")))
        return false; // who reads it is no name
    return gapsOfAws().contains(gap) ||
           (!text.contains(kSentenceEnds) && !(isAtEnd && text.endsWith(QLatin1Char('.'))));
}

// What fills the gaps, from the left, each as little as may be.
std::optional<QStringList> fillingOf(const Form& form, const QString& text)
{
    if (text.size() < form.weight || !text.startsWith(form.literals.front()) ||
        !text.endsWith(form.literals.back()))
        return std::nullopt;
    QStringList filling;
    qsizetype at = form.literals.front().size();
    const qsizetype end = text.size() - form.literals.back().size();
    for (qsizetype n = 0; n < form.gaps.size(); ++n) {
        const bool isLast = n + 1 == form.gaps.size();
        const QString& next = form.literals[n + 1];
        const qsizetype to = isLast           ? end
                             : next.isEmpty() ? endOfWord(text, at) // two gaps side by side
                                              : text.indexOf(next, at);
        if (to < at || to > end)
            return std::nullopt;
        filling.append(text.mid(at, to - at));
        if (!mayFill(form.gaps[n], filling.back(), isLast && next.isEmpty()))
            return std::nullopt;
        at = isLast ? end : to + next.size();
    }
    return filling;
}

class PhraseBook {
public:
    PhraseBook()
    {
        for (const char* phrase : kPhrases) {
            Form form = formOf(QString::fromUtf8(phrase));
            if (form.gaps.isEmpty())
                words_.insert(form.source);
            else if (form.weight > 0) // what is all gap says nothing itself
                forms_.push_back(std::move(form));
        }
        std::stable_sort(forms_.begin(), forms_.end(),
                         [](const Form& a, const Form& b) { return a.weight > b.weight; });
    }

    bool knows(const QString& english, int depth = 0) const
    {
        if (words_.contains(english) || words_.contains(capitalised(english)) || isAws(english) ||
            isNumber(english) || formFor(english, depth).has_value())
            return true;
        const qsizetype end = english.indexOf(kSentenceEnds);
        return end >= 0 && knows(english.left(end + 1), depth) &&
               knows(english.mid(end + kSentenceEnds.size()), depth);
    }

    QString said(const QString& english, int depth = 0) const
    {
        for (const QString& word : {english, capitalised(english)}) // a label amid a sentence
            if (words_.contains(word))
                return translated(word);
        const std::optional<Found> found = formFor(english, depth);
        if (!found)
            return depth < kDeepest ? sentences(english, depth) : english;
        QStringList filling = found->filling;
        for (qsizetype n = 0; n < filling.size(); ++n)
            if (!gapsOfNames().contains(found->form->gaps[n]) && filling[n] != english)
                filling[n] = said(filling[n], depth + 1);
        return filledIn(formOf(translated(found->form->source)), found->form->gaps, filling) +
               found->stop;
    }

private:
    static QString capitalised(const QString& text) { return text.left(1).toUpper() + text.mid(1); }

    static QString translated(const QString& source)
    {
        return QCoreApplication::translate(kContext, source.toUtf8().constData());
    }

    // One after the other; what is none is a number or a name.
    QString sentences(const QString& english, int depth) const
    {
        const qsizetype end = english.indexOf(kSentenceEnds);
        if (end < 0)
            return number(english);
        return said(english.left(end + 1), depth + 1) + QLatin1Char(' ') +
               said(english.mid(end + kSentenceEnds.size()), depth);
    }

    // "1,024" as the language writes it.
    static QString number(const QString& english)
    {
        const QLocale c(QLocale::English, QLocale::UnitedStates);
        bool isWhole = false;
        const qlonglong value = c.toLongLong(english, &isWhole);
        return isWhole && english.contains(QLatin1Char(',')) ? QLocale().toString(value) : english;
    }

    // A gap that the translation does not name is left out; its sentence says it otherwise.
    static QString filledIn(const Form& form, const QStringList& gaps, const QStringList& filling)
    {
        QString text = form.literals.front();
        for (qsizetype n = 0; n < form.gaps.size(); ++n) {
            const qsizetype which = gaps.indexOf(form.gaps[n]);
            text += which < 0 ? QString() : filling[which];
            text += form.literals[n + 1];
        }
        return text;
    }

    struct Found {
        const Form* form = nullptr;
        QStringList filling = {};
        QString stop = {}; // that follows it: a phrase fills a sentence
    };

    std::optional<Found> formFor(const QString& english, int depth) const
    {
        if (depth >= kDeepest)
            return std::nullopt;
        const bool isSentence = english.endsWith(QLatin1Char('.'));
        for (const Form& form : forms_) {
            Found found{&form, {}, {}};
            auto filling = fillingOf(form, english);
            if (!filling && isSentence) {
                filling = fillingOf(form, english.chopped(1));
                found.stop = QStringLiteral(".");
            }
            if (!filling || (form.weight < kSure && !fitsWell(form, *filling, depth)))
                continue;
            found.filling = *filling;
            return found;
        }
        return std::nullopt;
    }

    bool fitsWell(const Form& form, const QStringList& filling, int depth) const
    {
        for (qsizetype n = 0; n < filling.size(); ++n)
            if (!gapsOfNames().contains(form.gaps[n]) && !knows(filling[n], depth + 1))
                return false;
        return true;
    }

    QSet<QString> words_;
    std::vector<Form> forms_; // those of the most letters first
};

const PhraseBook& book()
{
    static const PhraseBook made;
    return made;
}

} // namespace

QString said(const QString& english)
{
    const QString language = spokenLanguage();
    if (english.isEmpty() || language == QLatin1String("en"))
        return english;
    // Pictures are painted in other threads, too.
    static thread_local QCache<QString, QString> kept(kKept);
    static thread_local QString keptIn;
    if (keptIn != language) {
        kept.clear();
        keptIn = language;
    }
    if (const QString* known = kept.object(english))
        return *known;
    const QString words = book().said(english);
    kept.insert(english, new QString(words));
    return words;
}

QString said(std::string_view english)
{
    return said(QString::fromUtf8(english.data(), static_cast<qsizetype>(english.size())));
}

std::vector<QString> knownPhrases()
{
    std::vector<QString> phrases;
    for (const char* phrase : kPhrases)
        phrases.push_back(QString::fromUtf8(phrase));
    return phrases;
}

bool isKnownPhrase(const QString& english)
{
    return book().knows(english);
}

} // namespace stowage::ui
