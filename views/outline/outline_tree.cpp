// SPDX-License-Identifier: GPL-3.0-or-later
#include "outline/outline_tree.h"

#include "document/rehoming.h"
#include "language/phrase_book.h"
#include "look/state_look.h"
#include "outline/outline_model.h"

#include <QApplication>
#include <QDragMoveEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

namespace stowage::ui {

namespace {
constexpr int kMark = 9; // pixels
}

OutlineTree::OutlineTree(const Theme& theme, OutlineModel& model, QWidget* parent)
    : QTreeView(parent), model_(model)
{
    setModel(&model);
    setUniformRowHeights(true);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(EditKeyPressed | DoubleClicked);
    setExpandsOnDoubleClick(false);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(true);
    setAutoExpandDelay(600);
    setIndentation(14);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(true);
    setItemDelegateForColumn(OutlineModel::kState, new StateDelegate(theme, this));
}

void OutlineTree::setTheme(const Theme& theme)
{
    static_cast<StateDelegate*>(itemDelegateForColumn(OutlineModel::kState))->setTheme(theme);
    viewport()->update();
}

void OutlineTree::keyPressEvent(QKeyEvent* event)
{
    const bool isEditing = state() == EditingState;
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (!isEditing)
            emit removeWanted();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!isEditing)
            emit revealWanted(currentIndex());
        return;
    default:
        QTreeView::keyPressEvent(event);
    }
}

// Beside a row means into what holds the row.
void OutlineTree::dragMoveEvent(QDragMoveEvent* event)
{
    QTreeView::dragMoveEvent(event);
    QModelIndex over = indexAt(event->position().toPoint());
    if (over.isValid() && dropIndicatorPosition() != OnItem)
        over = over.parent();
    const Result<doc::Rehoming> made = doc::rehoming(
        model_.document(), model_.elementsIn(*event->mimeData()), model_.elementAt(over));
    emit announced(said(made ? made->words : made.error().message));
}

void OutlineTree::dragLeaveEvent(QDragLeaveEvent* event)
{
    QTreeView::dragLeaveEvent(event);
    emit announced({});
}

void OutlineTree::dropEvent(QDropEvent* event)
{
    QTreeView::dropEvent(event);
    emit announced({});
}

StateDelegate::StateDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), theme_(theme)
{
}

void StateDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    QStyleOptionViewItem plain = option;
    initStyleOption(&plain, index);
    const QString words = plain.text;
    plain.text.clear();
    const QStyle* style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &plain, painter, option.widget);
    const QVariant mood = index.data(OutlineModel::kMoodRole);
    if (!mood.isValid())
        return;
    const StateLook look = stateLook(theme_, static_cast<Mood>(mood.toInt()));
    const int pad = theme_.spacing.hair;
    QRect box = option.rect.adjusted(pad, 0, -pad, 0);
    paintMark(*painter, QRectF(box.left(), box.center().y() - kMark / 2.0, kMark, kMark), look,
              theme_);
    box.setLeft(box.left() + kMark + pad);
    const QFont font = theme_.font(TextRole::secondary);
    painter->save();
    painter->setFont(font);
    painter->setPen(look.text);
    painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(font).elidedText(words, Qt::ElideRight, box.width()));
    painter->restore();
}

} // namespace stowage::ui
