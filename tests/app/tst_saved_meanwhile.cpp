// SPDX-License-Identifier: GPL-3.0-or-later
// Two windows and one document: what the one does with it while the other is asked about it, after
// that, and when it is done with it.
#include "app/answers.h"
#include "app/document_lock.h"
#include "app/files.h"
#include "app/main_window.h"
#include "app/open_document.h"
#include "canvas/canvas_view.h"
#include "document/apply.h"
#include "io/document_json.h"

#include <QAction>
#include <QLabel>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

using namespace stowage;
using namespace stowage::app;

class SavedMeanwhileTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void whatIsSavedWhileItIsAskedIsOpened();
    void whatIsDamagedWhileItIsAskedIsNotOpened();
    void whatIsGivenBackIsTaken_data();
    void whatIsGivenBackIsTaken();
    void whatIsStillOpenElsewhereStaysReadOnly();
    void whatWasSavedBeforeItWasGivenBackIsTold();
    void aDefinitionIsNotExportedUnasked_data();
    void aDefinitionIsNotExportedUnasked();
    void aDefinitionIsNotExportedOverTheDrawing();

private:
    QTemporaryDir home_;
    QString shop_;
    QString other_;
};

namespace {
const ElementId kService("service-1");
const QString kReadOnly = QStringLiteral("Open read-only");
const QString kAnyway = QStringLiteral("Open anyway");

void rename(MainWindow& window, const char* name)
{
    emit window.findChild<ui::CanvasView*>()->edited(doc::Rename{kService, name});
}

void trigger(MainWindow& window, const char* action)
{
    window.findChild<QAction*>(QLatin1String(action))->trigger();
}

std::string nameIn(MainWindow& window)
{
    return window.session().document().find(kService)->name;
}

bool isReadOnly(MainWindow& window)
{
    return window.windowTitle().contains(QStringLiteral("read-only"));
}

bool hasBanner(MainWindow& window)
{
    return !window.findChild<QWidget*>(QStringLiteral("Banner"))->isHidden();
}

void returnTo(MainWindow& window)
{
    QEvent activated(QEvent::WindowActivate);
    QCoreApplication::sendEvent(&window, &activated);
    QTest::qWait(50);
}

// Once the question stands there, and before it is answered.
template <class Deed> void whileAsked(QObject& context, Deed deed)
{
    QTimer::singleShot(200, &context, [deed] {
        QWidget* question = QApplication::activeModalWidget();
        deed();
        QMetaObject::invokeMethod(question->findChild<QAbstractButton*>(kAnyway), "click",
                                  Qt::QueuedConnection);
    });
}
} // namespace

void SavedMeanwhileTest::initTestCase()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QCoreApplication::setOrganizationName(QStringLiteral("stowage"));
    QCoreApplication::setApplicationName(QStringLiteral("stowage-test"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home_.path());
    qputenv("XDG_STATE_HOME", home_.path().toLocal8Bit());
}

void SavedMeanwhileTest::init()
{
    shop_ = home_.filePath(QStringLiteral("shop.stowage.json"));
    other_ = home_.filePath(QStringLiteral("other.stowage.json"));
    MainWindow window;
    window.openExampleNamed(QStringLiteral("heal"));
    const auto renamed = doc::apply(window.session().drawn(), doc::Rename{kService, "first"});
    QVERIFY(renamed);
    for (const QString& path : {shop_, other_})
        QVERIFY(writeFile(path, QByteArray::fromStdString(io::writeDocument(*renamed))));
}

void SavedMeanwhileTest::whatIsSavedWhileItIsAskedIsOpened()
{
    MainWindow owner, window;
    owner.openFile(shop_);
    whileAsked(window, [&owner] {
        rename(owner, "theirs");
        trigger(owner, "Save");
    });
    window.openFile(shop_);
    QCOMPARE(window.path(), shop_);
    QCOMPARE(nameIn(window), std::string("theirs"));
    QVERIFY(!window.isWindowModified());
    rename(owner, "theirs again"); // and what is saved later is asked about
    trigger(owner, "Save");
    rename(window, "mine");
    const Answers answers({QString()});
    trigger(window, "Save");
    QCOMPARE(answers.asked.size(), 1);
    QVERIFY(answers.asked.front().startsWith(QStringLiteral("Changed on disk")));
}

void SavedMeanwhileTest::whatIsDamagedWhileItIsAskedIsNotOpened()
{
    MainWindow owner, window;
    owner.openFile(shop_);
    window.openFile(other_);
    whileAsked(window, [this] { QVERIFY(writeFile(shop_, "{")); });
    QTimer::singleShot(500, &window, [] {
        auto* message = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        QVERIFY(message->text().contains(QStringLiteral("cannot be opened")));
        message->reject();
    });
    window.openFile(shop_);
    QCOMPARE(window.path(), other_);
    DocumentLock lock; // which it still has
    QCOMPARE(lock.take(other_), DocumentLock::State::theirs);
}

void SavedMeanwhileTest::whatIsGivenBackIsTaken_data()
{
    QTest::addColumn<QString>("button");
    QTest::newRow("read-only") << kReadOnly;
    QTest::newRow("anyway") << kAnyway;
}

void SavedMeanwhileTest::whatIsGivenBackIsTaken()
{
    QFETCH(QString, button);
    MainWindow owner, window;
    owner.openFile(shop_);
    const Answers answers({button});
    window.openFile(shop_);
    QVERIFY(hasBanner(window));
    owner.close();
    returnTo(window);
    QCOMPARE(answers.asked.size(), 1);
    QVERIFY(!isReadOnly(window));
    QVERIFY(!hasBanner(window));
    DocumentLock lock;
    QCOMPARE(lock.take(shop_), DocumentLock::State::theirs);
    rename(window, "mine");
    trigger(window, "Save");
    QCOMPARE(answers.asked.size(), 1);
    QVERIFY(!window.isWindowModified());
}

void SavedMeanwhileTest::whatIsStillOpenElsewhereStaysReadOnly()
{
    MainWindow owner, window;
    owner.openFile(shop_);
    const Answers answers({kReadOnly});
    window.openFile(shop_);
    returnTo(window);
    QVERIFY(isReadOnly(window));
    QVERIFY(hasBanner(window));
    DocumentLock lock;
    QCOMPARE(lock.take(shop_), DocumentLock::State::theirs);
}

void SavedMeanwhileTest::whatWasSavedBeforeItWasGivenBackIsTold()
{
    MainWindow owner, window;
    owner.openFile(shop_);
    const Answers answers({kReadOnly, QStringLiteral("Reload")});
    window.openFile(shop_);
    rename(owner, "theirs");
    trigger(owner, "Save");
    owner.close();
    returnTo(window);
    QTRY_COMPARE(answers.asked.size(), 2);
    QVERIFY(answers.asked.back().startsWith(QStringLiteral("Changed on disk")));
    QTRY_COMPARE(nameIn(window), std::string("theirs"));
    QVERIFY(!isReadOnly(window));
    DocumentLock lock;
    QCOMPARE(lock.take(shop_), DocumentLock::State::theirs);
}

void SavedMeanwhileTest::aDefinitionIsNotExportedUnasked_data()
{
    QTest::addColumn<QString>("button");
    QTest::newRow("overwrite") << QStringLiteral("Overwrite");
    QTest::newRow("cancel") << QString();
}

void SavedMeanwhileTest::aDefinitionIsNotExportedUnasked()
{
    QFETCH(QString, button);
    MainWindow owner, window;
    owner.openFile(other_);
    window.openFile(shop_);
    const QByteArray before = *readFile(other_);
    const Answers answers({QStringLiteral("Yes"), button}, other_);
    trigger(window, "Export task definition");
    QCOMPARE(answers.asked.size(), 2);
    QVERIFY(answers.asked.back().startsWith(QStringLiteral("Written elsewhere")));
    QCOMPARE(*readFile(other_) == before, button.isEmpty());
}

void SavedMeanwhileTest::aDefinitionIsNotExportedOverTheDrawing()
{
    const QString link = home_.filePath(QStringLiteral("link.json"));
    QVERIFY(QFile::link(shop_, link));
    MainWindow window;
    window.openFile(shop_);
    const QByteArray before = *readFile(shop_);
    for (const QString& path : {shop_, link}) {
        const Answers answers({QStringLiteral("Yes")}, path);
        trigger(window, "Export task definition");
        QCOMPARE(*readFile(shop_), before);
        const QString said = window.findChild<QLabel*>(QStringLiteral("Toast"))->text();
        QVERIFY2(said.contains(QStringLiteral("is the file of the drawing")), qPrintable(said));
    }
}

QTEST_MAIN(SavedMeanwhileTest)
#include "tst_saved_meanwhile.moc"
