// SPDX-License-Identifier: GPL-3.0-or-later
// Boxes of numbers that take what people write: "0.5 vCPU", "1 GB", "2 min". What is no such number
// is refused in a sentence, and the box keeps what it had.
#pragma once

#include "field/check.h"
#include "field/measure.h"
#include "inspector/calm_box.h"

#include <QLocale>
#include <QSpinBox>
#include <QString>

#include <functional>
#include <optional>

namespace stowage::ui {

// With the signs of the locale, as the box itself writes numbers, turned into those of the field
// layer.
QString withPoints(const QString& text, const QLocale& locale);

// `Number` is what the box counts in, `Stored` what its row does.
template <class Box, class Number, class Stored> class MeasureBox : public CalmBox<Box> {
public:
    MeasureBox(const doc::Field& field, QWidget* parent) : CalmBox<Box>(parent), field_(field) {}

    // Is told why what was typed is refused.
    void onRefused(std::function<void(const QString&)> refuse) { refuse_ = std::move(refuse); }

    // Nothing that is being typed is stopped; only what stands for a number in the range is taken.
    QValidator::State validate(QString& text, int& /*at*/) const override
    {
        return numberOf(text) ? QValidator::Acceptable : QValidator::Intermediate;
    }

    Number valueFromText(const QString& text) const override
    {
        return numberOf(text).value_or(this->value());
    }

    // Asked where what stands there is not acceptable and will be replaced by the value before.
    void fixup(QString& text) const override
    {
        if (refuse_)
            refuse_(QString::fromStdString(objectionTo(text)));
    }

private:
    QString bare(const QString& text) const
    {
        // The suffix with its blank, for "500 ms" ends with the sign of seconds, too.
        QString left = text;
        if (left.endsWith(this->suffix()))
            left.chop(this->suffix().size());
        return withPoints(left.trimmed(), this->locale());
    }

    std::optional<Number> numberOf(const QString& text) const
    {
        // What stands for the least number: a word for zero, or that several values differ.
        if (!this->specialValueText().isEmpty() && text == this->specialValueText())
            return this->minimum();
        if (text == this->textFromValue(this->value()) + this->suffix())
            return this->value(); // as the box writes it, which may be "1e+06"
        const Result<doc::Value> value = doc::measuredValue(field_, bare(text).toStdString());
        if (!value)
            return std::nullopt;
        const auto number = static_cast<double>(std::get<Stored>(*value));
        if (doc::objection(field_, *value) || number < static_cast<double>(this->minimum()) ||
            number > static_cast<double>(this->maximum()))
            return std::nullopt;
        return static_cast<Number>(number);
    }

    std::string objectionTo(const QString& text) const
    {
        const Result<doc::Value> value = doc::measuredValue(field_, bare(text).toStdString());
        return value ? doc::objection(field_, *value).value_or(std::string())
                     : value.error().message;
    }

    const doc::Field& field_;
    std::function<void(const QString&)> refuse_;
};

} // namespace stowage::ui
