// SPDX-License-Identifier: GPL-3.0-or-later
// Words over the canvas that go away by themselves; after something was chosen for somebody they
// offer to show it and to take it back.
#pragma once

#include "look/plain_text.h"
#include "look/theme.h"

#include <QTimer>

class QToolButton;

namespace stowage::app {

class Toast : public ui::PlainLabel {
    Q_OBJECT

public:
    explicit Toast(const ui::Theme& theme, QWidget* parent = nullptr);

    void say(const QString& words, const QWidget& below); // at the foot of a widget of the window
    void offer();                                         // *Show* and *Undo*, of what it says now
    void withdraw(); // the offer: it is about what is no longer so
    bool offers() const;
    void takeFocus(); // to its buttons, where it offers something

signals:
    void showWanted();
    void undoWanted();

protected:
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QToolButton* makeButton(const char* name, const QString& text);
    void fit();
    void stay();

    ui::Spacing spacing_;
    QToolButton* show_ = nullptr;
    QToolButton* undo_ = nullptr;
    const QWidget* below_ = nullptr; // while it is shown
    QWidget* cameFrom_ = nullptr;    // the keys, which go back there
    QTimer end_;
};

} // namespace stowage::app
