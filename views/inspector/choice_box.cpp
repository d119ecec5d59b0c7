// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/choice_box.h"

#include "look/plain_text.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QScrollBar>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QToolTip>

#include <algorithm>

namespace stowage::ui {

namespace {
constexpr int kWidestList = 480; // pixels
}

QString ChoiceBox::wholeText() const
{
    return currentIndex() < 0 && !isEditable() ? placeholderText() : currentText();
}

QStyleOptionComboBox ChoiceBox::styled() const
{
    QStyleOptionComboBox option;
    initStyleOption(&option);
    if (currentIndex() < 0 && !isEditable())
        option.palette.setBrush(QPalette::ButtonText, option.palette.placeholderText());
    return option;
}

QString ChoiceBox::shownText() const
{
    const QStyleOptionComboBox option = styled();
    const QRect field =
        style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    constexpr int kAround = 2; // that styles leave free on both sides
    return fontMetrics().elidedText(forOneLine(wholeText()), Qt::ElideMiddle,
                                    field.width() - 2 * kAround);
}

void ChoiceBox::showPopup()
{
    const int bar = view()->verticalScrollBar()->sizeHint().width();
    const int wanted = view()->sizeHintForColumn(0) + bar;
    view()->setMinimumWidth(std::clamp(wanted, 0, kWidestList));
    CalmBox::showPopup();
}

bool ChoiceBox::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && !isEditable() && shownText() != wholeText()) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), plainTip(wholeText()),
                           this);
        return true;
    }
    return CalmBox::event(event);
}

void ChoiceBox::paintEvent(QPaintEvent* event)
{
    if (isEditable())
        return CalmBox::paintEvent(event);
    QStylePainter painter(this);
    painter.setPen(palette().color(QPalette::Text));
    QStyleOptionComboBox option = styled();
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    option.currentText = shownText();
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

} // namespace stowage::ui
