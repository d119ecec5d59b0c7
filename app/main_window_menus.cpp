// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the window and what they open.
#include "app/examples.h"
#include "app/main_window.h"
#include "canvas/canvas_view.h"
#include "canvas/paint.h"
#include "document/find.h"
#include "inspector/inspector.h"
#include "look/plain_text.h"
#include "palette/palette_view.h"
#include "report/why.h"
#include "sim/rules.h"
#include "timeline/speeds.h"
#include "timeline/timeline_bar.h"
#include "timeline/transport_bar.h"

#include <QActionGroup>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

namespace stowage::app {

namespace {
QAction* add(QMenu& menu, const QString& text, const QList<QKeySequence>& keys,
             const std::function<void()>& done)
{
    QAction* action = menu.addAction(text);
    action->setObjectName(QString(text).remove(QLatin1Char('&')).remove(QStringLiteral("…")));
    action->setShortcuts(keys);
    QObject::connect(action, &QAction::triggered, action, done);
    return action;
}
} // namespace

void MainWindow::makeMenus()
{
    makeFileMenu();
    makeEditMenu();
    makeViewMenu();
    makeSimulateMenu();
    makeHelpMenu();
}

void MainWindow::makeFileMenu()
{
    QMenu& menu = *menuBar()->addMenu(tr("&File"));
    add(menu, tr("&New"), {QKeySequence::New}, [this] { newSketch(); });
    add(menu, tr("&Open…"), {QKeySequence::Open}, [this] { openChosen(); });
    recent_ = menu.addMenu(tr("Open &recent"));
    QMenu& examples = *menu.addMenu(tr("E&xamples"));
    for (const QString& name : exampleNames())
        if (const auto example = openExample(name))
            add(examples, QString::fromStdString(example->name), {},
                [this, name] { openExampleNamed(name); });
    menu.addSeparator();
    needSession_.push_back(add(menu, tr("&Save"), {QKeySequence::Save}, [this] { save(); }));
    needSession_.push_back(
        add(menu, tr("Save &as…"), {QKeySequence::SaveAs}, [this] { saveAs(); }));
    menu.addSeparator();
    needSession_.push_back(add(menu, tr("&Export picture…"), {QKeySequence(Qt::CTRL | Qt::Key_E)},
                               [this] { exportPicture(); }));
    needSession_.push_back(add(menu, tr("Export &JSON…"), {}, [this] { exportJson(); }));
    menu.addSeparator();
    add(menu, tr("&Quit"), {QKeySequence::Quit}, [this] { close(); });
}

void MainWindow::makeEditMenu()
{
    QMenu& menu = *menuBar()->addMenu(tr("&Edit"));
    undo_ = add(menu, tr("&Undo"), {QKeySequence::Undo}, [this] { undo(); });
    redo_ = add(menu, tr("&Redo"), {QKeySequence::Redo, QKeySequence(Qt::CTRL | Qt::Key_Y)},
                [this] { redo(); });
    undo_->setObjectName(QStringLiteral("Undo action"));
    redo_->setObjectName(QStringLiteral("Redo action"));
    menu.addSeparator();
    for (QAction* action : canvas_->editActions())
        menu.addAction(action);
    menu.addSeparator();
    needSession_.push_back(
        add(menu, tr("&Find…"), {QKeySequence::Find}, [this] { findElement(); }));
    needSession_.push_back(add(menu, tr("&Add a part…"), {}, [this] { addParts(QCursor::pos()); }));
}

void MainWindow::makeViewMenu()
{
    QMenu& menu = *menuBar()->addMenu(tr("&View"));
    for (QAction* action : canvas_->viewActions())
        menu.addAction(action);
    menu.addSeparator();
    const auto panel = [&](const QString& text, QWidget* widget) {
        QAction* action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(true);
        connect(action, &QAction::toggled, widget, &QWidget::setVisible);
    };
    panel(tr("&Parts"), parts_);
    panel(tr("&Inspector"), inspector_);
    panel(tr("&Timeline and events"), down_->widget(1));
    menu.addSeparator();
    auto* themes = new QActionGroup(this);
    const std::pair<QString, QString> kChoices[] = {
        {tr("Theme of the &system"), QStringLiteral("system")},
        {tr("&Light"), QStringLiteral("light")},
        {tr("&Dark"), QStringLiteral("dark")}};
    const ui::Theme ofSystem = ui::Theme::matching(QGuiApplication::palette());
    for (const auto& [text, choice] : kChoices) {
        QAction* action = themes->addAction(text);
        action->setCheckable(true);
        action->setChecked(themeChoice_ == choice);
        menu.addAction(action);
        connect(action, &QAction::triggered, this, [this, choice = choice, ofSystem] {
            themeChoice_ = choice;
            QSettings().setValue(QStringLiteral("theme"), choice);
            theme_ = choice == QStringLiteral("dark")    ? ui::Theme::dark()
                     : choice == QStringLiteral("light") ? ui::Theme::light()
                                                         : ofSystem;
            applyTheme();
        });
    }
}

void MainWindow::makeSimulateMenu()
{
    QMenu& menu = *menuBar()->addMenu(tr("&Simulate"));
    const auto own = [&](const QString& text, const QList<QKeySequence>& keys,
                         const std::function<void()>& done) {
        needSession_.push_back(add(menu, text, keys, done));
        needSession_.back()->setObjectName(needSession_.back()->objectName() +
                                           QStringLiteral(" action"));
    };
    own(tr("&Play or pause"), {QKeySequence(Qt::Key_F5)},
        [this] { setRunning(!playback_.isRunning()); });
    own(tr("&Step"), {QKeySequence(Qt::Key_Period), QKeySequence(Qt::Key_F10)}, [this] { step(); });
    own(tr("Step &back"), {QKeySequence(Qt::Key_Comma), QKeySequence(Qt::SHIFT | Qt::Key_F10)},
        [this] { stepBack(); });
    own(tr("Run until the next &event of the selection"), {QKeySequence(Qt::Key_F8)},
        [this] { runUntilEvent(); });
    own(tr("&Live"), {QKeySequence(Qt::Key_End)}, [this] { goLive(); });
    own(tr("&Reset"), {QKeySequence(Qt::CTRL | Qt::Key_Home)}, [this] { reset(); });
    menu.addSeparator();
    own(tr("&Faster"), {QKeySequence(Qt::Key_BracketRight)},
        [this] { transport_->setSpeedIndex(transport_->speedIndex() + 1); });
    own(tr("S&lower"), {QKeySequence(Qt::Key_BracketLeft)},
        [this] { transport_->setSpeedIndex(transport_->speedIndex() - 1); });
    QMenu& speeds = *menu.addMenu(tr("Spee&d"));
    for (std::size_t n = 0; n < ui::kSpeeds.size(); ++n)
        add(speeds, QString::fromUtf8(ui::kSpeeds.at(n).name), {},
            [this, n] { transport_->setSpeedIndex(static_cast<int>(n)); });
}

void MainWindow::makeHelpMenu()
{
    QMenu& menu = *menuBar()->addMenu(tr("&Help"));
    add(menu, tr("About the &model"), {}, [this] { showRules(); });
    add(menu, tr("&About Stowage"), {}, [this] {
        ui::PlainMessage about(
            ui::PlainMessage::Information, QStringLiteral("Stowage " STOWAGE_VERSION),
            tr("A sandbox for Amazon ECS architectures. Stowage is not affiliated with Amazon.\n\n"
               "Free software under the GNU General Public License, version 3 or later, without "
               "any warranty. The simulation is under the MIT licence."),
            this);
        about.exec();
    });
}

void MainWindow::addParts(QPoint globalAt)
{
    auto* popOver = new QDialog(this, Qt::Popup);
    popOver->setAttribute(Qt::WA_DeleteOnClose);
    popOver->setObjectName(QStringLiteral("Add a part"));
    auto* column = new QVBoxLayout(popOver);
    column->setContentsMargins(0, 0, 0, 0);
    auto* parts = new ui::PaletteView(theme_, popOver);
    parts->setObjectName(QStringLiteral("Parts at the pointer"));
    column->addWidget(parts);
    popOver->resize(theme_.measures.parts + 20, 360);
    connect(parts, &ui::PaletteView::placeWanted, this, [this, popOver](const QString& kind) {
        popOver->close();
        canvas_->placePart(kind);
    });
    popOver->move(globalAt);
    popOver->show();
    parts->focusSearch();
}

void MainWindow::findElement()
{
    if (!session_)
        return;
    auto* popOver = new QDialog(this, Qt::Popup);
    popOver->setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(popOver);
    auto* field = new QLineEdit(popOver);
    field->setObjectName(QStringLiteral("Find text"));
    field->setAccessibleName(tr("Find"));
    field->setPlaceholderText(tr("Name, kind or value"));
    auto* list = new QListWidget(popOver);
    list->setObjectName(QStringLiteral("Found"));
    list->setAccessibleName(tr("Found"));
    column->addWidget(field);
    column->addWidget(list);
    const auto fill = [this, list](const QString& text) {
        list->clear();
        for (const doc::Found& found :
             doc::findElements(session_->document(), text.toStdString())) {
            auto* item = new QListWidgetItem(QString::fromStdString(found.words), list);
            item->setData(Qt::UserRole, QString::fromStdString(found.element.text));
        }
        list->setCurrentRow(0);
    };
    const auto choose = [this, list, popOver] {
        if (const QListWidgetItem* item = list->currentItem()) {
            const Subject subject = ElementId(item->data(Qt::UserRole).toString().toStdString());
            canvas_->select({subject});
            canvas_->reveal(subject);
        }
        popOver->close();
    };
    connect(field, &QLineEdit::textChanged, this, fill);
    connect(field, &QLineEdit::returnPressed, this, choose);
    connect(list, &QListWidget::itemActivated, this, choose);
    connect(list, &QListWidget::itemClicked, this, choose);
    popOver->resize(420, 320);
    popOver->move(canvas_->mapToGlobal(QPoint(canvas_->width() / 2 - 210, 12)));
    popOver->show();
    field->setFocus();
}

void MainWindow::showRules()
{
    auto* dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("About the model"));
    auto* column = new QVBoxLayout(dialog);
    auto* text = new QPlainTextEdit(dialog);
    text->setReadOnly(true);
    text->setAccessibleName(tr("Rules"));
    for (const sim::Rule& rule : sim::kRules) {
        QString source = QString::fromUtf8(nameOf(rule.fidelity).data());
        if (!rule.page.empty())
            source += QStringLiteral(" · ") + ui::fromUtf8(rule.page);
        text->appendPlainText(ui::fromUtf8(rule.id) + QLatin1Char('\n') +
                              ui::fromUtf8(rule.sentence) + QLatin1Char('\n') + source +
                              QLatin1Char('\n'));
    }
    text->moveCursor(QTextCursor::Start);
    column->addWidget(text);
    dialog->resize(640, 480);
    dialog->show();
}

} // namespace stowage::app
