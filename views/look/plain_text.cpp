// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/plain_text.h"

#include <QEvent>

namespace stowage::ui {

namespace {

// Longer texts make a tool tip that covers the screen, and a label that takes seconds to lay out.
constexpr qsizetype kLongestTip = 1'000;
constexpr qsizetype kLongestLabel = 4'000;

// Never between the two halves of a character.
QString cut(const QString& text, qsizetype longest)
{
    if (text.size() <= longest)
        return text;
    const qsizetype end = text.at(longest - 1).isHighSurrogate() ? longest - 1 : longest;
    return text.left(end) + QChar(0x2026);
}

// Control characters would vanish, end the text or be refused by the parser of rich text.
QString visible(QString text)
{
    for (QChar& sign : text)
        if (sign.category() == QChar::Other_Control && sign != QLatin1Char('\n') &&
            sign != QLatin1Char('\t'))
            sign = QChar::ReplacementCharacter;
    return text;
}

} // namespace

QString plainTip(const QString& text)
{
    if (text.isEmpty())
        return {};
    QString escaped = visible(cut(text, kLongestTip)).toHtmlEscaped();
    escaped.replace(QLatin1Char('\n'), QLatin1String("<br/>"));
    return QStringLiteral("<qt>") + escaped + QStringLiteral("</qt>");
}

QString forOneLine(const QString& text)
{
    return cut(text, kLongestTip);
}

QString plainCaption(const QString& text, qsizetype longest)
{
    QString shown = visible(cut(text, longest));
    shown.replace(QLatin1Char('\n'), QLatin1Char(' '));
    shown.replace(QLatin1Char('\t'), QLatin1Char(' ')); // behind it a menu shows keys
    return shown.replace(QLatin1Char('&'), QLatin1String("&&"));
}

void setPlainToolTip(QWidget* widget, const QString& text)
{
    widget->setToolTip(plainTip(text));
    if (widget->accessibleDescription().isEmpty())
        widget->setAccessibleDescription(text);
}

void setPlainToolTip(QAction* action, const QString& text)
{
    action->setToolTip(plainTip(text));
}

PlainLabel::PlainLabel(const QString& text, QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setText(text);
}

void PlainLabel::setText(const QString& text)
{
    QLabel::setText(cut(text, kLongestLabel));
}

ElidedLabel::ElidedLabel(const QString& text, QWidget* parent) : PlainLabel(QString(), parent)
{
    setWhole(text);
}

void ElidedLabel::setWhole(const QString& text)
{
    whole_ = text;
    setPlainToolTip(this, text);
    fit();
}

void ElidedLabel::setElide(Qt::TextElideMode elide)
{
    elide_ = elide;
    fit();
}

QSize ElidedLabel::sizeHint() const
{
    const QString shown = cut(whole_, kLongestLabel);
    return {fontMetrics().horizontalAdvance(shown) + 2, PlainLabel::sizeHint().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(QStringLiteral("m…m")),
            PlainLabel::minimumSizeHint().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent* event)
{
    PlainLabel::resizeEvent(event);
    fit();
}

void ElidedLabel::changeEvent(QEvent* event)
{
    PlainLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

void ElidedLabel::fit()
{
    const QString shown = cut(whole_, kLongestLabel);
    setText(fontMetrics().elidedText(shown, elide_, std::max(width(), 40)));
}

PlainMessage::PlainMessage(Icon icon, const QString& text, const QString& more, QWidget* parent)
    : QMessageBox(parent)
{
    setIcon(icon);
    setTextFormat(Qt::PlainText);
    setText(cut(text, kLongestLabel));
    // The informative text has no format of its own and is guessed; wrapped it cannot be mistaken.
    setInformativeText(plainTip(more));
}

} // namespace stowage::ui
