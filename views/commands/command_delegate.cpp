// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/command_delegate.h"

#include <QApplication>
#include <QPainter>

namespace stowage::ui {

CommandDelegate::CommandDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), theme_(theme)
{
}

void CommandDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    QStyleOptionViewItem plain = option;
    initStyleOption(&plain, index);
    plain.text.clear();
    plain.icon = {};
    const QWidget* widget = option.widget;
    const QStyle* style = widget != nullptr ? widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &plain, painter, widget);

    painter->save();
    const int pad = theme_.spacing.small;
    QRect box = option.rect.adjusted(pad, theme_.spacing.hair, -pad, -theme_.spacing.hair);
    const bool isAvailable = index.data(kAvailableRole).toBool();
    const QString keys = index.data(kKeysRole).toString();
    const QFont keyFont = theme_.font(TextRole::monoSecondary);
    const int keyWidth = QFontMetrics(keyFont).horizontalAdvance(keys);
    painter->setFont(keyFont);
    painter->setPen(theme_.muted);
    const QFont nameFont = theme_.font(TextRole::normal);
    const QFontMetrics metrics(nameFont);
    QRect first = box;
    first.setHeight(metrics.lineSpacing());
    painter->drawText(first, Qt::AlignRight | Qt::AlignVCenter, keys);
    first.setRight(first.right() - keyWidth - pad);
    painter->setFont(nameFont);
    painter->setPen(isAvailable ? theme_.ink : theme_.muted);
    painter->drawText(
        first, Qt::AlignLeft | Qt::AlignVCenter,
        metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, first.width()));
    const QFont moreFont = theme_.font(TextRole::secondary);
    QRect second = box;
    second.setTop(first.bottom() + 1);
    painter->setFont(moreFont);
    painter->setPen(isAvailable ? theme_.muted : theme_.lost.text);
    painter->drawText(second, Qt::AlignLeft | Qt::AlignTop,
                      QFontMetrics(moreFont).elidedText(index.data(kMoreRole).toString(),
                                                        Qt::ElideRight, second.width()));
    painter->restore();
}

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem& /*option*/,
                                const QModelIndex& /*index*/) const
{
    const int lines = QFontMetrics(theme_.font(TextRole::normal)).lineSpacing() +
                      QFontMetrics(theme_.font(TextRole::secondary)).lineSpacing();
    return {100, lines + 2 * theme_.spacing.hair + 2};
}

} // namespace stowage::ui
