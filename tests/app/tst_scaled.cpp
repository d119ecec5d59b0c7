// SPDX-License-Identifier: GPL-3.0-or-later
// The window at 200 %, in English and in German: all of it is there, sharp, and nothing is cut off
// that could not be read otherwise.
#include "app/main_window.h"
#include "language/languages.h"

#include <QAbstractButton>
#include <QApplication>
#include <QScrollArea>
#include <QSettings>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTranslator>
#include <QtTest>

using namespace stowage;
using namespace stowage::app;

namespace {
constexpr double kScale = 2;
constexpr QSize kSmallest{960, 540}; // what 1920 by 1080 pixels are at 200 %

void openHeal(MainWindow& window, const QSize& size)
{
    window.setWindowState(Qt::WindowNoState);
    window.resize(size);
    window.show();
    window.openExampleNamed(QStringLiteral("heal"));
    if (auto* pause = window.findChild<QToolButton*>(QStringLiteral("Pause")))
        pause->click();
    QCoreApplication::processEvents();
}

// What lies in an area that scrolls may be out of sight.
bool scrolls(const QWidget& widget)
{
    for (const QWidget* around = widget.parentWidget(); around != nullptr;
         around = around->parentWidget())
        if (qobject_cast<const QAbstractScrollArea*>(around) != nullptr)
            return true;
    return false;
}

QString nameOf(const QWidget& widget)
{
    return QString::fromLatin1(widget.metaObject()->className()) + ' ' + widget.objectName();
}
} // namespace

class ScaledTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void everythingIsThere_data();
    void everythingIsThere();
    void picturesAreSharp();

private:
    QTemporaryDir home_;
};

void ScaledTest::initTestCase()
{
    QVERIFY(home_.isValid());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home_.path());
    QCOMPARE(qApp->devicePixelRatio(), kScale);
}

void ScaledTest::cleanup()
{
    for (QTranslator* spoken : qApp->findChildren<QTranslator*>())
        delete spoken;
    QLocale::setDefault(QLocale::system());
}

void ScaledTest::everythingIsThere_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("German") << QStringLiteral("de");
}

void ScaledTest::everythingIsThere()
{
    QFETCH(QString, language);
    QVERIFY(ui::speak(*qApp, language));
    MainWindow window;
    openHeal(window, kSmallest);
    QVERIFY2(window.width() <= kSmallest.width() && window.height() <= kSmallest.height(),
             "the window can be as small as the screen");
    QStringList outside;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->isWindow() || scrolls(*widget))
            continue;
        const QRect box(widget->mapTo(&window, QPoint()), widget->size());
        if (!window.rect().contains(box))
            outside.append(nameOf(*widget));
    }
    QVERIFY2(outside.isEmpty(), qPrintable(outside.join('\n')));
    // Buttons have no ellipsis: their words fit, or their tool tip says them.
    QStringList cut;
    for (const auto* button : window.findChildren<QAbstractButton*>())
        if (button->isVisible() && !button->text().isEmpty() && button->toolTip().isEmpty() &&
            button->width() < button->fontMetrics().horizontalAdvance(button->text()))
            cut.append(nameOf(*button) + ": " + button->text());
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join('\n')));
}

void ScaledTest::picturesAreSharp()
{
    MainWindow window;
    openHeal(window, {1'200, 800});
    const QPixmap seen = window.grab();
    QCOMPARE(seen.devicePixelRatio(), kScale);
    QCOMPARE(seen.size(), window.size() * kScale);
    const auto* play = window.findChild<QToolButton*>(QStringLiteral("Play"));
    QVERIFY(play != nullptr);
    const QPixmap icon = play->icon().pixmap(play->iconSize(), kScale);
    QCOMPARE(icon.width(), qRound(play->iconSize().width() * kScale));
}

// Qt reads the scale once, before there is an application.
int main(int argc, char** argv)
{
    qputenv("QT_SCALE_FACTOR", "2");
    QApplication application(argc, argv);
    ScaledTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_scaled.moc"
