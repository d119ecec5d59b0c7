// SPDX-License-Identifier: GPL-3.0-or-later
// What the menus open: finding, the keys, the rules of the model.
#include "app/find_box.h"
#include "app/main_window.h"
#include "canvas/canvas_view.h"
#include "canvas/paint.h"
#include "language/phrase_book.h"
#include "report/why.h"
#include "sim/rules.h"

#include <QAction>
#include <QHeaderView>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace stowage::app {

namespace {
QDialog* helpWindow(const char* title, QSize size, QWidget* content, QWidget* parent)
{
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QString::fromUtf8(title));
    dialog->setWindowTitle(MainWindow::tr(title));
    auto* column = new QVBoxLayout(dialog);
    column->addWidget(content);
    dialog->resize(size);
    dialog->show();
    return dialog;
}

// Keys that belong to no command.
std::vector<std::pair<QString, QString>> otherKeys()
{
    const auto say = [](const char* text) { return MainWindow::tr(text); };
    return {
        {say(QT_TRANSLATE_NOOP("stowage::app::MainWindow", "Play and pause")),
         say(QT_TRANSLATE_NOOP("stowage::app::MainWindow", "Space, on the canvas"))},
        {say(QT_TRANSLATE_NOOP("stowage::app::MainWindow", "Pan")),
         say(QT_TRANSLATE_NOOP("stowage::app::MainWindow",
                               "Space and drag, or drag with the middle button"))},
        {say(QT_TRANSLATE_NOOP("stowage::app::MainWindow", "Zoom")),
         say(QT_TRANSLATE_NOOP("stowage::app::MainWindow", "Ctrl+wheel"))},
        {say(QT_TRANSLATE_NOOP("stowage::app::MainWindow", "Walk elements")),
         say(QT_TRANSLATE_NOOP("stowage::app::MainWindow",
                               "Tab, Shift+Tab; Alt+arrows towards a neighbour"))},
        {say(QT_TRANSLATE_NOOP("stowage::app::MainWindow", "Nudge")),
         say(QT_TRANSLATE_NOOP("stowage::app::MainWindow",
                               "Arrows by one step of the grid, Shift+arrows by ten"))},
        {say(QT_TRANSLATE_NOOP("stowage::app::MainWindow", "Keep the parent and ignore the grid")),
         say(QT_TRANSLATE_NOOP("stowage::app::MainWindow", "Alt while dragging"))},
        {say(QT_TRANSLATE_NOOP("stowage::app::MainWindow", "Duplicate")),
         say(QT_TRANSLATE_NOOP("stowage::app::MainWindow", "Ctrl while dragging"))},
        {say(QT_TRANSLATE_NOOP("stowage::app::MainWindow", "Add to the selection")),
         say(QT_TRANSLATE_NOOP("stowage::app::MainWindow",
                               "Ctrl+click, Shift+click, Shift and drag a box"))},
        {say(QT_TRANSLATE_NOOP("stowage::app::MainWindow", "Bend a connection")),
         say(QT_TRANSLATE_NOOP("stowage::app::MainWindow",
                               "Drag a piece of its line, or arrows once it is chosen"))},
        {say(QT_TRANSLATE_NOOP("stowage::app::MainWindow", "Keep or drop what Tidy shows")),
         say(QT_TRANSLATE_NOOP("stowage::app::MainWindow", "Enter, Esc"))},
        {say(QT_TRANSLATE_NOOP("stowage::app::MainWindow", "Take one of a group")),
         say(QT_TRANSLATE_NOOP("stowage::app::MainWindow", "Click it once more"))},
        {say(QT_TRANSLATE_NOOP("stowage::app::MainWindow", "Add a part at the pointer")),
         say(QT_TRANSLATE_NOOP("stowage::app::MainWindow", "/"))},
        {say(QT_TRANSLATE_NOOP("stowage::app::MainWindow", "Add what usually comes next")),
         say(QT_TRANSLATE_NOOP("stowage::app::MainWindow", "Ctrl+arrow towards where it goes"))},
        {say(QT_TRANSLATE_NOOP("stowage::app::MainWindow", "Connect, or add and connect")),
         say(QT_TRANSLATE_NOOP("stowage::app::MainWindow",
                               "C; Ctrl+Shift+arrow towards where a new part goes"))},
        {say(QT_TRANSLATE_NOOP("stowage::app::MainWindow", "Place one part after the other")),
         say(QT_TRANSLATE_NOOP(
             "stowage::app::MainWindow",
             "Double-click it, or Ctrl+Enter; arrows and Enter place, Esc ends"))},
        {say(QT_TRANSLATE_NOOP("stowage::app::MainWindow", "Explain a part")),
         say(QT_TRANSLATE_NOOP("stowage::app::MainWindow",
                               "F1, on the part or on what was drawn with it"))},
        {say(QT_TRANSLATE_NOOP("stowage::app::MainWindow", "Open the context menu")),
         say(QT_TRANSLATE_NOOP("stowage::app::MainWindow", "Menu key, Shift+F10"))},
        {say(QT_TRANSLATE_NOOP("stowage::app::MainWindow", "Walk the marks of the timeline")),
         say(QT_TRANSLATE_NOOP("stowage::app::MainWindow",
                               "Ctrl+Left, Ctrl+Right, on the timeline"))},
        {say(QT_TRANSLATE_NOOP("stowage::app::MainWindow", "Move through time")),
         say(QT_TRANSLATE_NOOP("stowage::app::MainWindow",
                               "Left, Right by 5 s, with Shift by 60 s"))}};
}
} // namespace

void MainWindow::findElement()
{
    auto* box = new FindBox(session_ ? session_->document() : doc::Document(),
                            commandsOf(*menuBar()), this);
    connect(box, &FindBox::elementChosen, this, [this](const ElementId& element) {
        const Subject subject = element;
        canvas_->select({subject});
        canvas_->reveal(subject);
    });
    box->move(mapToGlobal(QPoint((width() - box->width()) / 2, height() / 8)));
    box->show();
}

void MainWindow::showKeys()
{
    auto* table = new QTableWidget(0, 2);
    table->setObjectName(QStringLiteral("Keys table"));
    table->setAccessibleName(tr("Keys"));
    table->setHorizontalHeaderLabels({tr("What"), tr("Keys")});
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    const auto add = [table](const QString& what, const QString& keys) {
        const int row = table->rowCount();
        table->insertRow(row);
        table->setItem(row, 0, new QTableWidgetItem(what));
        table->setItem(row, 1, new QTableWidgetItem(keys));
    };
    for (const QAction* command : commandsOf(*menuBar()))
        if (!command->shortcuts().isEmpty())
            add(nameOfCommand(*command),
                QKeySequence::listToString(command->shortcuts(), QKeySequence::NativeText)
                    .replace(QStringLiteral("; "), tr(" or ")));
    for (const auto& [what, keys] : otherKeys())
        add(what, keys);
    table->resizeColumnToContents(0);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    helpWindow(QT_TR_NOOP("Keys"), {620, 560}, table, this);
}

void MainWindow::showRules()
{
    auto* text = new QPlainTextEdit;
    text->setReadOnly(true);
    text->setObjectName(QStringLiteral("Rules"));
    text->setAccessibleName(tr("Rules"));
    QStringList paragraphs;
    for (const sim::Rule& rule : sim::kRules) {
        QString source = ui::said(nameOf(rule.fidelity));
        if (!rule.page.empty())
            source += QStringLiteral(" · ") + ui::fromUtf8(rule.page);
        paragraphs.append(ui::said(rule.sentence) + QLatin1Char('\n') + source +
                          QStringLiteral(" · ") + ui::fromUtf8(rule.id));
    }
    text->setPlainText(paragraphs.join(QStringLiteral("\n\n")));
    helpWindow(QT_TR_NOOP("About the model"), {680, 560}, text, this);
}

} // namespace stowage::app
