// SPDX-License-Identifier: GPL-3.0-or-later
// What the menus open: parts at the pointer, finding, the keys, the rules of the model.
#include "app/find_box.h"
#include "app/main_window.h"
#include "canvas/canvas_view.h"
#include "canvas/paint.h"
#include "palette/palette_view.h"
#include "report/why.h"
#include "sim/rules.h"

#include <QAction>
#include <QHeaderView>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QScreen>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace stowage::app {

namespace {
QDialog* helpWindow(const QString& title, QSize size, QWidget* content, QWidget* parent)
{
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(title);
    dialog->setWindowTitle(title);
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
        {say("Play and pause"), say("Space, on the canvas")},
        {say("Pan"), say("Space and drag, or drag with the middle button")},
        {say("Zoom"), say("Ctrl+wheel")},
        {say("Walk elements"), say("Tab, Shift+Tab; Alt+arrows towards a neighbour")},
        {say("Nudge"), say("Arrows by one step of the grid, Shift+arrows by ten")},
        {say("Keep the parent and ignore the grid"), say("Alt while dragging")},
        {say("Duplicate"), say("Ctrl while dragging")},
        {say("Bend a connection"), say("Drag a piece of its line, or arrows once it is chosen")},
        {say("Keep or drop what Tidy shows"), say("Enter, Esc")},
        {say("Add a part at the pointer"), say("/")},
        {say("Open the context menu"), say("Menu key, Shift+F10")},
        {say("Walk the marks of the timeline"), say("Ctrl+Left, Ctrl+Right, on the timeline")},
        {say("Move through time"), say("Left, Right by 5 s, with Shift by 60 s")}};
}
} // namespace

void MainWindow::addParts(QPoint globalAt)
{
    auto* popOver = new QDialog(this, Qt::Popup);
    popOver->setAttribute(Qt::WA_DeleteOnClose);
    popOver->setObjectName(QStringLiteral("Add a part"));
    popOver->setAccessibleName(tr("Add a part"));
    auto* column = new QVBoxLayout(popOver);
    column->setContentsMargins(0, 0, 0, 0);
    auto* parts = new ui::PaletteView(theme_, popOver);
    parts->setObjectName(QStringLiteral("Parts at the pointer"));
    column->addWidget(parts);
    popOver->resize(theme_.measures.parts + 20, 360);
    const auto place = [this, popOver, globalAt](const QString& kind) {
        popOver->close();
        canvas_->placePartAt(kind, globalAt);
    };
    connect(parts, &ui::PaletteView::placeWanted, this, place);
    connect(parts, &ui::PaletteView::armWanted, this, place);
    connect(parts, &ui::PaletteView::lockWanted, this, place);
    const QRect room = canvas_->screen()->availableGeometry();
    popOver->move(std::min(globalAt.x(), room.right() - popOver->width()),
                  std::min(globalAt.y(), room.bottom() - popOver->height()));
    popOver->show();
    parts->focusSearch();
}

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
    helpWindow(tr("Keys"), {620, 560}, table, this);
}

void MainWindow::showRules()
{
    auto* text = new QPlainTextEdit;
    text->setReadOnly(true);
    text->setObjectName(QStringLiteral("Rules"));
    text->setAccessibleName(tr("Rules"));
    QStringList paragraphs;
    for (const sim::Rule& rule : sim::kRules) {
        QString source = ui::fromUtf8(nameOf(rule.fidelity));
        if (!rule.page.empty())
            source += QStringLiteral(" · ") + ui::fromUtf8(rule.page);
        paragraphs.append(ui::fromUtf8(rule.sentence) + QLatin1Char('\n') + source +
                          QStringLiteral(" · ") + ui::fromUtf8(rule.id));
    }
    text->setPlainText(paragraphs.join(QStringLiteral("\n\n")));
    helpWindow(tr("About the model"), {680, 560}, text, this);
}

} // namespace stowage::app
