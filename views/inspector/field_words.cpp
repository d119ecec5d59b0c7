// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/field_words.h"

#include "canvas/paint.h"
#include "field/check.h"
#include "kinds/catalog.h"
#include "language/phrase_book.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace stowage::ui {

namespace {
QString say(const char* text)
{
    return QCoreApplication::translate("Inspector", text);
}

QString limit(double number, doc::Unit unit)
{
    const bool isWhole = std::floor(number) == number;
    const QString digits =
        isWhole ? QLocale().toString(static_cast<qlonglong>(number)) : QLocale().toString(number);
    return digits + said(doc::suffixOf(unit));
}
} // namespace

QString rangeWords(const doc::Field& field)
{
    if (field.shape != doc::Shape::integer && field.shape != doc::Shape::real)
        return {};
    QString words = say(QT_TRANSLATE_NOOP("Inspector", "%1 to %2"))
                        .arg(limit(field.min, doc::Unit::none), limit(field.max, field.unit));
    if (!field.zeroMeans.empty())
        words += say(QT_TRANSLATE_NOOP("Inspector", ", or 0: %1")).arg(said(field.zeroMeans));
    return words;
}

QString effectWords(doc::Effect effect)
{
    switch (effect) {
    case doc::Effect::cosmetic:
        return say(QT_TRANSLATE_NOOP("Inspector", "Changes the drawing only."));
    case doc::Effect::live:
        return say(QT_TRANSLATE_NOOP("Inspector", "Takes hold while the simulation runs."));
    case doc::Effect::rollout:
        return say(QT_TRANSLATE_NOOP("Inspector", "Starts a deployment that replaces tasks."));
    case doc::Effect::replacement:
        break;
    }
    return say(QT_TRANSLATE_NOOP("Inspector", "AWS replaces the resource."));
}

std::vector<std::string_view> sectionsOf(const doc::KindInfo& kind)
{
    std::vector<std::string_view> sections;
    for (const doc::Field& field : kind.rows)
        if (!field.hidden &&
            std::find(sections.begin(), sections.end(), field.section) == sections.end())
            sections.push_back(field.section);
    return sections;
}

QString helpWords(const doc::Field& field, const doc::KindInfo* kind)
{
    QStringList lines(said(field.help));
    const QString range = rangeWords(field);
    QString limits = range;
    if (kind != nullptr && !field.secret && field.shape != doc::Shape::pairs &&
        field.shape != doc::Shape::records) {
        const QString usual = said(doc::spoken(field, doc::valueOf(kind->defaults, field)));
        if (!usual.isEmpty())
            limits += (limits.isEmpty() ? QString() : QStringLiteral("; ")) +
                      say(QT_TRANSLATE_NOOP("Inspector", "default %1")).arg(usual);
    }
    if (!limits.isEmpty())
        lines.append(limits.at(0).toUpper() + limits.mid(1) + QLatin1Char('.'));
    lines.append(effectWords(field.effect));
    return lines.join(QLatin1Char('\n'));
}

} // namespace stowage::ui
