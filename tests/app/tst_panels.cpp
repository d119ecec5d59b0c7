// SPDX-License-Identifier: GPL-3.0-or-later
// All widgets of the window at once: each has its names, and each command its keys.
#include "app/main_window.h"
#include "canvas/canvas_view.h"
#include "commands/command_palette.h"
#include "commands/commands.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace stowage;
using namespace stowage::app;

class PanelsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyInteractiveWidgetHasItsNames_data();
    void everyInteractiveWidgetHasItsNames();
    void namesAreUniqueAmongTheFixedOnes();
    void everyCommandHasANameAndKeysAreNotTakenTwice();
    void standardKeysHaveFallbacks();
    void namesOfCommandsLoseNoSign();
    void findsElementsAndCommands();

private:
    QTemporaryDir home_;
};

namespace {

ui::CanvasView& canvasOf(MainWindow& window)
{
    return *window.findChild<ui::CanvasView*>();
}

void open(MainWindow& window)
{
    window.resize(1'400, 900);
    window.show();
    window.openExampleNamed(QStringLiteral("heal"));
    if (auto* pause = window.findChild<QToolButton*>(QStringLiteral("Pause")))
        pause->click();
}

bool isInteractive(const QWidget& widget)
{
    if (widget.objectName().startsWith(QLatin1String("qt_")) ||
        widget.objectName().startsWith(QLatin1String("Scroll")))
        return false; // parts of another widget
    return qobject_cast<const QAbstractButton*>(&widget) != nullptr ||
           qobject_cast<const QLineEdit*>(&widget) != nullptr ||
           qobject_cast<const QComboBox*>(&widget) != nullptr ||
           qobject_cast<const QAbstractSpinBox*>(&widget) != nullptr ||
           qobject_cast<const QPlainTextEdit*>(&widget) != nullptr ||
           qobject_cast<const QTabBar*>(&widget) != nullptr ||
           qobject_cast<const QAbstractItemView*>(&widget) != nullptr ||
           qobject_cast<const QGraphicsView*>(&widget) != nullptr;
}

// Boxes that open and lines inside boxes belong to the box.
bool isPartOfAnother(const QWidget& widget)
{
    for (const QWidget* at = widget.parentWidget(); at != nullptr; at = at->parentWidget())
        if (qobject_cast<const QComboBox*>(at) != nullptr ||
            qobject_cast<const QAbstractSpinBox*>(at) != nullptr ||
            qobject_cast<const QTabBar*>(at) != nullptr ||
            qobject_cast<const QAbstractItemView*>(at) != nullptr ||
            qobject_cast<const QLineEdit*>(at) != nullptr)
            return true;
    return false;
}

QStringList withoutNames(const QWidget& root)
{
    QStringList missing;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        if (!isInteractive(*widget) || isPartOfAnother(*widget))
            continue;
        if (widget->objectName().isEmpty() || widget->accessibleName().isEmpty())
            missing.append(QStringLiteral("%1 “%2” “%3” in %4")
                               .arg(QLatin1String(widget->metaObject()->className()),
                                    widget->objectName(), widget->accessibleName(),
                                    widget->parentWidget()->objectName()));
    }
    return missing;
}

} // namespace

void PanelsTest::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("stowage"));
    QCoreApplication::setApplicationName(QStringLiteral("stowage-test"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home_.path());
}

void PanelsTest::everyInteractiveWidgetHasItsNames_data()
{
    QTest::addColumn<QString>("element");
    QTest::newRow("nothing") << QString();
    for (const char* id :
         {"service-1", "instance-1", "cluster-1", "taskDefinition-1", "container-1",
          "loadBalancer-1", "targetGroup-1", "users-1", "vpc-1", "subnet-1"})
        QTest::newRow(id) << QString::fromLatin1(id);
}

void PanelsTest::everyInteractiveWidgetHasItsNames()
{
    QFETCH(QString, element);
    MainWindow window;
    QCOMPARE(withoutNames(window).join(QLatin1Char(10)), QString()); // the start page
    open(window);
    if (!element.isEmpty())
        for (const auto& each : window.session().document().elements())
            if (QString::fromStdString(each->id.text)
                    .startsWith(element.section(QLatin1Char('-'), 0, 0), Qt::CaseInsensitive))
                canvasOf(window).select({each->id});
    auto* tabs = window.findChild<QTabWidget*>(QStringLiteral("Inspector"));
    for (int page = 0; page < tabs->count(); ++page) {
        tabs->setCurrentIndex(page);
        QCOMPARE(withoutNames(window).join(QLatin1Char(10)), QString());
    }
}

void PanelsTest::namesAreUniqueAmongTheFixedOnes()
{
    MainWindow window;
    open(window);
    for (const char* name :
         {"Canvas", "Parts", "Outline", "Inspector", "Timeline", "Events", "Play", "Step",
          "Step back", "Reset", "Speed", "Clock", "Find", "Settings", "Now", "Why", "History"}) {
        const auto found = window.findChildren<QWidget*>(QLatin1String(name));
        QVERIFY2(found.size() == 1, name);
        QCOMPARE(found.front()->accessibleName(), QLatin1String(name));
    }
}

void PanelsTest::everyCommandHasANameAndKeysAreNotTakenTwice()
{
    MainWindow window;
    open(window);
    QMap<QString, QString> taken;
    for (const QAction* command : ui::commandsOf(*window.menuBar())) {
        const QString name = ui::nameOfCommand(*command);
        QVERIFY2(!name.isEmpty(), qPrintable(command->objectName()));
        for (const QKeySequence& keys : command->shortcuts()) {
            const QString text = keys.toString();
            QVERIFY2(!text.isEmpty(), qPrintable(name));
            QVERIFY2(!taken.contains(text), qPrintable(text + name + taken.value(text)));
            taken.insert(text, name);
        }
    }
}

void PanelsTest::standardKeysHaveFallbacks()
{
    MainWindow window;
    open(window);
    QStringList all;
    for (const QAction* command : ui::commandsOf(*window.menuBar()))
        all.append(QKeySequence::listToString(command->shortcuts()).split(QStringLiteral("; ")));
    for (const char* keys : {"Ctrl+N", "Ctrl+O", "Ctrl+S",   "Ctrl+Shift+S",
                             "Ctrl+E", "Ctrl+Q", "Ctrl+Z",   "Ctrl+Shift+Z",
                             "Ctrl+Y", "Ctrl+X", "Ctrl+C",   "Ctrl+V",
                             "Ctrl+D", "Ctrl+A", "Ctrl+F",   "Ctrl+K",
                             "F2",     "Ctrl+0", "Shift+1",  "Shift+2",
                             ".",      ",",      "F10",      "F5",
                             "F1",     "F3",     "Shift+F3", "?"})
        QVERIFY2(all.contains(QLatin1String(keys)), keys);
}

void PanelsTest::namesOfCommandsLoseNoSign()
{
    MainWindow window;
    open(window);
    emit canvasOf(window).edited(doc::Rename{ElementId("service-1"), "R&D"});
    const auto* undo = window.findChild<QAction*>(QStringLiteral("Undo action"));
    QVERIFY2(undo->text().contains(QLatin1String("R&&D")), qPrintable(undo->text()));
    QVERIFY(ui::nameOfCommand(*undo).contains(QLatin1String("R&D")));
}

void PanelsTest::findsElementsAndCommands()
{
    MainWindow window;
    open(window);
    ui::CommandPalette palette(ui::Theme::light(), window.session().document(),
                               ui::menuCommandsOf(*window.menuBar()), &window);
    palette.setAttribute(Qt::WA_DeleteOnClose, false);
    QString chosen;
    connect(&palette, &ui::CommandPalette::elementChosen, this,
            [&chosen](const ElementId& element) { chosen = QString::fromStdString(element.text); });
    auto* field = palette.findChild<QLineEdit*>(QStringLiteral("Command text"));
    field->setText(QStringLiteral("i-2"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(chosen, QStringLiteral("instance-2"));
    auto* play = window.findChild<QAction*>(QStringLiteral("Play or pause action"));
    QSignalSpy triggered(play, &QAction::triggered);
    field->setText(QStringLiteral("pause"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(triggered.count(), 1);
    QVERIFY(window.isRunning());
}

QTEST_MAIN(PanelsTest)
#include "tst_panels.moc"
