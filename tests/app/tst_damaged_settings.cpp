// SPDX-License-Identifier: GPL-3.0-or-later
// The window starts whatever stands in its settings.
#include "app/main_window.h"
#include "canvas/canvas_view.h"

#include <QAction>
#include <QFile>
#include <QSettings>
#include <QSplitter>
#include <QTemporaryDir>
#include <QtTest>

using namespace stowage;
using namespace stowage::app;

class DamagedSettingsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void theWindowStarts_data();
    void theWindowStarts();
    void anotherSplittersStateTurnsNothingRound();
    void aFileThatIsNoSettingsFileIsStartedFrom();

private:
    QTemporaryDir home_;
};

namespace {
QStringList messages;

void note(QtMsgType type, const QMessageLogContext& /*context*/, const QString& message)
{
    const bool isOfOffscreen = message.contains(QStringLiteral("propagateSizeHints"));
    if (type != QtDebugMsg && type != QtInfoMsg && !isOfOffscreen)
        messages.append(message);
}

// Opens as ever: all panels have room, a theme is chosen, nothing is said.
void startsWell()
{
    messages.clear();
    const QtMessageHandler before = qInstallMessageHandler(note);
    {
        MainWindow window;
        window.show();
        window.openExampleNamed(QStringLiteral("heal"));
        window.findChild<ui::CanvasView*>()->select({ElementId("service-1")});
        QTest::qWait(50);
        QVERIFY(QApplication::activeModalWidget() == nullptr);
        QVERIFY(window.width() > 300 && window.height() > 200);
        window.setWindowState(Qt::WindowNoState);
        window.resize(1'500, 900); // room for all panels beside each other
        QTest::qWait(50);
        for (const char* name : {"Canvas", "Parts", "Inspector", "Timeline", "Events"}) {
            const auto* panel = window.findChild<QWidget*>(QLatin1String(name));
            QVERIFY2(panel->isVisible() && panel->width() > 20 && panel->height() > 20, name);
        }
        int chosen = 0;
        for (const char* theme : {"Theme system", "Theme light", "Theme dark"})
            chosen += window.findChild<QAction*>(QLatin1String(theme))->isChecked() ? 1 : 0;
        QCOMPARE(chosen, 1);
        emit window.findChild<ui::CanvasView*>()->playPauseWanted(); // pause
    }
    qInstallMessageHandler(before);
    QCOMPARE(messages, QStringList());
}
} // namespace

void DamagedSettingsTest::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("stowage"));
    QCoreApplication::setApplicationName(QStringLiteral("stowage-test"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home_.path());
}

void DamagedSettingsTest::theWindowStarts_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QVariant>("value");
    const QByteArray noise =
        QByteArray::fromHex("01d9d0cb00030000ffffffff7fffffff80000000deadbeef");
    const QStringList keys{QStringLiteral("geometry"), QStringLiteral("across"),
                           QStringLiteral("down"), QStringLiteral("theme"),
                           QStringLiteral("recent")};
    QTest::newRow("nothing") << QStringLiteral("unused") << QVariant(1);
    for (const QString& key : keys) {
        QTest::addRow("%s, bytes", qPrintable(key)) << key << QVariant(noise);
        QTest::addRow("%s, cut", qPrintable(key)) << key << QVariant(noise.left(5));
        QTest::addRow("%s, a number", qPrintable(key)) << key << QVariant(-7);
        QTest::addRow("%s, a text", qPrintable(key))
            << key << QVariant(QStringLiteral("purple <b>"));
        QTest::addRow("%s, a list", qPrintable(key))
            << key
            << QVariant(QStringList{QString(), QStringLiteral("/no/such"),
                                    QString(5'000, QLatin1Char('x'))});
        QTest::addRow("%s, a map", qPrintable(key))
            << key << QVariant(QVariantMap{{QStringLiteral("a"), 1}});
    }
}

void DamagedSettingsTest::theWindowStarts()
{
    QFETCH(QString, key);
    QFETCH(QVariant, value);
    QSettings().clear();
    QSettings().setValue(key, value);
    startsWell();
}

void DamagedSettingsTest::anotherSplittersStateTurnsNothingRound()
{
    QSettings().clear();
    QByteArray across;
    QByteArray down;
    {
        MainWindow window;
        for (const QSplitter* splitter : window.findChildren<QSplitter*>())
            (splitter->orientation() == Qt::Horizontal ? across : down) = splitter->saveState();
    }
    QVERIFY(!across.isEmpty() && !down.isEmpty());
    QSettings().setValue(QStringLiteral("across"), down);
    QSettings().setValue(QStringLiteral("down"), across);
    startsWell();
    MainWindow window;
    int horizontal = 0;
    for (const QSplitter* splitter : window.findChildren<QSplitter*>())
        horizontal += splitter->orientation() == Qt::Horizontal ? 1 : 0;
    QCOMPARE(horizontal, 1);
}

void DamagedSettingsTest::aFileThatIsNoSettingsFileIsStartedFrom()
{
    QSettings().clear();
    QSettings().sync();
    const QString path = QSettings().fileName();
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("\x00\xff[General\ngeometry=@ByteArray(\ntheme=\\x\n=\n[[[", 44));
    file.close();
    startsWell();
}

QTEST_MAIN(DamagedSettingsTest)
#include "tst_damaged_settings.moc"
