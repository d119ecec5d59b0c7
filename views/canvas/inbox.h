// SPDX-License-Identifier: GPL-3.0-or-later
// The inbox of a subscriber: its mails, the newest first, each to be read; a subscription that asks
// to be confirmed is confirmed here.
#pragma once

#include "look/theme.h"
#include "report/command.h"
#include "report/readout.h"

#include <QDialog>

#include <vector>

class QPushButton;
class QTreeWidget;

namespace stowage::ui {

class PlainLabel;

class Inbox : public QDialog {
    Q_OBJECT

public:
    Inbox(const Theme& theme, QWidget* parent);

    void openFor(const ElementId& subscriber, const QString& name);
    const ElementId& subscriber() const { return subscriber_; } // empty: none was opened
    // Null: it does not live; there is no mail then.
    void show(const Readout* readout);

signals:
    void commanded(const stowage::Command& command);

private:
    const MailReadout* current() const; // null: none
    void fill();
    void read(); // shows the chosen one

    ElementId subscriber_;
    std::vector<MailReadout> mails_;
    std::int64_t count_ = 0; // so far, with those that are kept no longer
    PlainLabel* words_ = nullptr;
    QTreeWidget* table_ = nullptr;
    PlainLabel* subject_ = nullptr;
    PlainLabel* body_ = nullptr;
    QPushButton* confirm_ = nullptr;
};

} // namespace stowage::ui
