// SPDX-License-Identifier: GPL-3.0-or-later
// Offers what was not saved when the program ended without being asked to.
#pragma once

#include "app/recovery.h"

#include <QDialog>

class QListWidget;
class QPushButton;

namespace stowage::app {

class RecoveryDialog : public QDialog {
    Q_OBJECT

public:
    enum class Choice { later, recover, openSaved };

    explicit RecoveryDialog(std::vector<Snapshot> snapshots, QWidget* parent = nullptr);

    Choice choice() const { return choice_; }
    const Snapshot& chosen() const; // of recover and openSaved

private:
    void show(const Snapshot& snapshot);
    void choose();
    void remove();
    void compare(); // with the file
    void end(Choice choice);

    std::vector<Snapshot> snapshots_;
    Choice choice_ = Choice::later;
    QListWidget* list_ = nullptr;
    QPushButton* recover_ = nullptr;
    QPushButton* saved_ = nullptr;
    QPushButton* compare_ = nullptr;
};

} // namespace stowage::app
