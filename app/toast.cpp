// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/toast.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QToolButton>

#include <algorithm>

namespace stowage::app {

namespace {
constexpr int kStays = 6'000; // milliseconds
constexpr int kOffers = 12'000;
} // namespace

Toast::Toast(const ui::Theme& theme, QWidget* parent)
    : PlainLabel(QString(), parent), spacing_(theme.spacing)
{
    setObjectName(QStringLiteral("Toast"));
    setProperty("role", QStringLiteral("popOver"));
    setAutoFillBackground(true);
    setFrameShape(QFrame::StyledPanel);
    setMargin(spacing_.small);
    setWordWrap(true);
    hide();
    show_ = makeButton("Show what was made", tr("Show"));
    undo_ = makeButton("Undo what was made", tr("Undo"));
    connect(show_, &QToolButton::clicked, this, [this] {
        withdraw();
        hide();
        emit showWanted();
    });
    connect(undo_, &QToolButton::clicked, this, [this] {
        withdraw();
        hide();
        emit undoWanted();
    });
    end_.setSingleShot(true);
    connect(&end_, &QTimer::timeout, this, [this] {
        withdraw();
        hide();
    });
}

QToolButton* Toast::makeButton(const char* name, const QString& text)
{
    auto* button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setText(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::TabFocus);
    button->installEventFilter(this);
    button->hide();
    return button;
}

void Toast::say(const QString& words, const QWidget& below)
{
    withdraw();
    setText(words);
    setAccessibleName(words);
    below_ = &below;
    fit();
    show();
    raise();
    end_.start(kStays);
    // Whoever does not see it is told.
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Toast::offer()
{
    if (isHidden())
        return;
    show_->show();
    undo_->show();
    setAccessibleDescription(tr("Ctrl+F7 goes to Show and Undo"));
    fit();
    end_.start(kOffers);
}

void Toast::withdraw()
{
    if (!offers())
        return;
    const bool hadFocus = show_->hasFocus() || undo_->hasFocus();
    QWidget* back = cameFrom_;
    cameFrom_ = nullptr;
    show_->hide();
    undo_->hide();
    setAccessibleDescription({});
    if (hadFocus && back != nullptr)
        back->setFocus(Qt::OtherFocusReason);
    if (isVisible())
        fit();
}

bool Toast::offers() const
{
    return !show_->isHidden();
}

void Toast::takeFocus()
{
    if (!isVisible() || !offers() || undo_->hasFocus() || show_->hasFocus())
        return;
    cameFrom_ = QApplication::focusWidget();
    show_->setFocus(Qt::ShortcutFocusReason);
}

// One line where there is room: it covers little of a small canvas. The buttons stand beside it.
void Toast::fit()
{
    const int room = below_->width() - 2 * spacing_.large;
    int beside = 0;
    if (offers())
        for (const QToolButton* button : {show_, undo_})
            beside += button->sizeHint().width() + spacing_.small;
    setContentsMargins(0, 0, beside, 0);
    const int margins = 2 * margin() + 2 * frameWidth() + spacing_.hair + beside;
    const int line = fontMetrics().horizontalAdvance(text()) + margins;
    setFixedWidth(std::min(line, room));
    const int least = offers() ? undo_->sizeHint().height() + 2 * spacing_.hair : 0;
    setFixedHeight(std::max(heightForWidth(width()), least));
    const QPoint foot =
        below_->mapTo(parentWidget(), QPoint(below_->width() / 2, below_->height()));
    move(foot.x() - width() / 2, foot.y() - height() - spacing_.small);
    int right = width() - spacing_.small;
    for (QToolButton* button : {undo_, show_}) {
        button->resize(button->sizeHint());
        button->move(right - button->width(), (height() - button->height()) / 2);
        right -= button->width() + spacing_.small;
    }
}

// It does not go away under a hand that is on its way to a button.
void Toast::stay()
{
    end_.stop();
}

void Toast::enterEvent(QEnterEvent* event)
{
    if (offers())
        stay();
    PlainLabel::enterEvent(event);
}

void Toast::leaveEvent(QEvent* event)
{
    if (offers() && !show_->hasFocus() && !undo_->hasFocus())
        end_.start(kStays);
    PlainLabel::leaveEvent(event);
}

bool Toast::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn)
        stay();
    else if (event->type() == QEvent::FocusOut && offers())
        end_.start(kStays);
    return PlainLabel::eventFilter(watched, event);
}

void Toast::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape) {
        PlainLabel::keyPressEvent(event);
        return;
    }
    withdraw();
    hide();
}

} // namespace stowage::app
