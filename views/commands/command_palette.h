// SPDX-License-Identifier: GPL-3.0-or-later
// Every command by what is typed of its name, with its keys, and why it cannot be carried out where
// it cannot; behind them the elements of the drawing.
#pragma once

#include "commands/commands.h"
#include "document/document.h"
#include "look/theme.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace stowage::ui {

class PlainLabel;

class CommandPalette : public QDialog {
    Q_OBJECT

public:
    CommandPalette(const Theme& theme, doc::Document document, std::vector<MenuCommand> commands,
                   QWidget* parent);

signals:
    void elementChosen(const stowage::ElementId& element);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const QString& text);
    void addCommand(std::size_t number);
    void addElements(const QString& text);
    void choose();
    void explain(); // the command that is pointed at
    const QAction* commandOf(const QListWidgetItem* item) const;

    doc::Document document_;
    std::vector<MenuCommand> commands_;
    QLineEdit* field_ = nullptr;
    QListWidget* list_ = nullptr;
    PlainLabel* words_ = nullptr;
};

// How well a name fits what is typed of it, better ones first: 0 begins so, 1 a word of it begins
// so, 2 each word is somewhere in it; -1: it does not fit.
int rankOf(const QString& name, const QString& typed);

} // namespace stowage::ui
