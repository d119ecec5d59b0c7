// SPDX-License-Identifier: GPL-3.0-or-later
// Finds elements of the drawing and commands of the menus by what is typed.
#pragma once

#include "document/document.h"

#include <QDialog>

class QAction;
class QLineEdit;
class QListWidget;
class QMenuBar;

namespace stowage::app {

// Every entry of the menus that does something, menus within menus included, in their order.
std::vector<QAction*> commandsOf(const QMenuBar& menus);
// Without the sign that underlines a letter: "Save as…".
QString nameOfCommand(const QAction& command);

class FindBox : public QDialog {
    Q_OBJECT

public:
    FindBox(doc::Document document, std::vector<QAction*> commands, QWidget* parent);

signals:
    void elementChosen(const stowage::ElementId& element);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const QString& text);
    void choose();

    doc::Document document_;
    std::vector<QAction*> commands_;
    QLineEdit* field_ = nullptr;
    QListWidget* list_ = nullptr;
};

} // namespace stowage::app
