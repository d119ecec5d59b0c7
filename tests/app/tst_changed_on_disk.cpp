// SPDX-License-Identifier: GPL-3.0-or-later
// Another program writes the file that the window shows.
#include "app/answers.h"
#include "app/files.h"
#include "app/main_window.h"
#include "app/open_document.h"
#include "canvas/canvas_view.h"
#include "document/apply.h"
#include "io/document_json.h"

#include <QAction>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

using namespace stowage;
using namespace stowage::app;

class ChangedOnDiskTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void returningAsks_data();
    void returningAsks();
    void eachChangeIsAskedAboutOnce();
    void theSameDrawingInOtherWordsIsNoQuestion();
    void aFileThatIsGoneIsUnsaved();
    void whatCannotBeReadAgainLosesNothing();
    void whatIsTooLargeToReadIsNotGone();
    void savingAsks_data();
    void savingAsks();
    void comparingAsksAgain_data();
    void comparingAsksAgain();

private:
    QTemporaryDir home_;
};

namespace {
const ElementId kService("service-1");

std::string nameIn(const doc::Document& document)
{
    return document.find(kService)->name;
}

std::string nameIn(MainWindow& window)
{
    return nameIn(window.session().document());
}

std::string nameOnDisk(const QString& path)
{
    const auto opened = openDocument(path);
    return opened ? nameIn(opened->document) : opened.error().message;
}

void rename(MainWindow& window, const char* name)
{
    emit window.findChild<ui::CanvasView*>()->edited(doc::Rename{kService, name});
}

void writeRenamed(const QString& path, const doc::Document& document, const char* name)
{
    const auto renamed = doc::apply(document, doc::Rename{kService, name});
    QVERIFY(renamed);
    QVERIFY(writeFile(path, QByteArray::fromStdString(io::writeDocument(*renamed))));
}

struct Scene {
    explicit Scene(const QString& path) : file(path)
    {
        QFile::remove(file);
        window.resize(1'300, 800);
        window.show();
        window.openExampleNamed(QStringLiteral("heal"));
        drawn = window.session().drawn();
        writeRenamed(file, drawn, "first");
        window.openFile(file);
    }

    void returnToIt()
    {
        QEvent activated(QEvent::WindowActivate);
        QCoreApplication::sendEvent(&window, &activated);
        QTest::qWait(100);
    }

    QString file;
    doc::Document drawn;
    MainWindow window;
};
} // namespace

void ChangedOnDiskTest::initTestCase()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QCoreApplication::setOrganizationName(QStringLiteral("stowage"));
    QCoreApplication::setApplicationName(QStringLiteral("stowage-test"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home_.path());
}

void ChangedOnDiskTest::returningAsks_data()
{
    QTest::addColumn<bool>("edited");
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("inWindow");
    QTest::addColumn<QString>("onDisk");
    QTest::addColumn<bool>("modified");
    for (const bool edited : {false, true}) {
        const QString mine = edited ? QStringLiteral("mine") : QStringLiteral("first");
        const auto row = [&](const char* button, const QString& in, bool modified) {
            QTest::addRow("%s%s", button, edited ? ", edited" : "")
                << edited << QString::fromLatin1(button) << in << QStringLiteral("theirs")
                << modified;
        };
        row("Reload", QStringLiteral("theirs"), false);
        row("Keep mine", mine, true);
        row("Save as another file", mine, false);
        row("", mine, true); // Escape
    }
}

void ChangedOnDiskTest::returningAsks()
{
    QFETCH(bool, edited);
    QFETCH(QString, button);
    QFETCH(QString, inWindow);
    QFETCH(QString, onDisk);
    QFETCH(bool, modified);
    Scene scene(home_.filePath(QStringLiteral("returning.stowage.json")));
    const QString other = home_.filePath(QStringLiteral("other.stowage.json"));
    QFile::remove(other);
    if (edited)
        rename(scene.window, "mine");
    writeRenamed(scene.file, scene.drawn, "theirs");
    const Answers answers({button}, other);
    scene.returnToIt();
    QTRY_COMPARE(answers.asked,
                 QStringList(QStringLiteral("Changed on disk: returning.stowage.json was changed "
                                            "by another program.")));
    QTRY_COMPARE(QString::fromStdString(nameIn(scene.window)), inWindow);
    QTRY_COMPARE(scene.window.isWindowModified(), modified);
    QCOMPARE(QString::fromStdString(nameOnDisk(scene.file)), onDisk);
    if (button == QStringLiteral("Save as another file"))
        QCOMPARE(QString::fromStdString(nameOnDisk(other)), inWindow);
    if (modified) { // what is only here is asked about
        QVERIFY(!scene.window.close());
        QVERIFY(answers.asked.back().startsWith(QStringLiteral("Unsaved changes")));
    }
}

void ChangedOnDiskTest::eachChangeIsAskedAboutOnce()
{
    Scene scene(home_.filePath(QStringLiteral("once.stowage.json")));
    const Answers answers({QStringLiteral("Keep mine"), QStringLiteral("Reload")});
    scene.returnToIt();
    QVERIFY(answers.asked.isEmpty());
    writeRenamed(scene.file, scene.drawn, "theirs");
    scene.returnToIt();
    scene.returnToIt();
    QCOMPARE(answers.asked.size(), 1);
    writeRenamed(scene.file, scene.drawn, "theirs again");
    scene.returnToIt();
    QCOMPARE(answers.asked.size(), 2);
    QCOMPARE(nameIn(scene.window), std::string("theirs again"));
}

void ChangedOnDiskTest::theSameDrawingInOtherWordsIsNoQuestion()
{
    Scene scene(home_.filePath(QStringLiteral("same.stowage.json")));
    const Answers answers({QStringLiteral("Cancel")});
    const auto bytes = readFile(scene.file);
    QVERIFY(bytes && writeFile(scene.file, *bytes + "\n\n"));
    scene.returnToIt();
    rename(scene.window, "mine");
    scene.window.findChild<QAction*>(QStringLiteral("Save"))->trigger();
    QVERIFY(answers.asked.isEmpty());
    QCOMPARE(nameOnDisk(scene.file), std::string("mine"));
}

void ChangedOnDiskTest::aFileThatIsGoneIsUnsaved()
{
    Scene scene(home_.filePath(QStringLiteral("gone.stowage.json")));
    QVERIFY(!scene.window.isWindowModified());
    QVERIFY(QFile::remove(scene.file));
    const Answers answers({QStringLiteral("Cancel")});
    scene.returnToIt();
    QVERIFY(answers.asked.isEmpty());
    QVERIFY(scene.window.isWindowModified());
    scene.window.findChild<QAction*>(QStringLiteral("Save"))->trigger();
    QVERIFY(!scene.window.isWindowModified());
    QCOMPARE(nameOnDisk(scene.file), std::string("first"));
}

void ChangedOnDiskTest::whatCannotBeReadAgainLosesNothing()
{
    Scene scene(home_.filePath(QStringLiteral("damaged.stowage.json")));
    QVERIFY(writeFile(scene.file, "{"));
    const Answers answers({QStringLiteral("Reload")});
    scene.returnToIt();
    QTRY_COMPARE(answers.asked.size(), 2); // the question, and why it cannot be opened
    QVERIFY(answers.asked.back().contains(QStringLiteral("damaged.stowage.json cannot be opened")));
    QCOMPARE(nameIn(scene.window), std::string("first"));
    QVERIFY(scene.window.isWindowModified());
}

void ChangedOnDiskTest::whatIsTooLargeToReadIsNotGone()
{
    Scene scene(home_.filePath(QStringLiteral("large.stowage.json")));
    rename(scene.window, "mine");
    QFile file(scene.file);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize((qint64(32) << 20) + 1));
    file.close();
    const Answers answers({QString(), QStringLiteral("Keep mine"), QStringLiteral("Overwrite")});
    scene.window.findChild<QAction*>(QStringLiteral("Save"))->trigger();
    QCOMPARE(answers.asked.size(), 1);
    QVERIFY(answers.asked.front().endsWith(QStringLiteral("cannot be read any more.")));
    QVERIFY2(answers.more.front().contains(QStringLiteral("32 MiB")),
             qPrintable(answers.more.front()));
    QVERIFY(scene.window.isWindowModified());
    QVERIFY(QFileInfo(scene.file).size() > qint64(32) << 20);
    scene.returnToIt(); // was asked about already
    QCOMPARE(answers.asked.size(), 1);
    QVERIFY(file.resize((qint64(32) << 20) + 2));
    scene.returnToIt();
    QCOMPARE(answers.asked.size(), 2);
    scene.window.findChild<QAction*>(QStringLiteral("Save"))->trigger();
    QCOMPARE(answers.asked.size(), 3);
    QCOMPARE(nameOnDisk(scene.file), std::string("mine"));
}

void ChangedOnDiskTest::savingAsks_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("onDisk");
    QTest::addColumn<QString>("inOther");
    QTest::addColumn<bool>("modified");
    QTest::newRow("overwrite") << "Overwrite"
                               << "mine" << QString() << false;
    QTest::newRow("another file") << "Save as another file"
                                  << "theirs"
                                  << "mine" << false;
    QTest::newRow("neither") << ""
                             << "theirs" << QString() << true;
}

void ChangedOnDiskTest::savingAsks()
{
    QFETCH(QString, button);
    QFETCH(QString, onDisk);
    QFETCH(QString, inOther);
    QFETCH(bool, modified);
    Scene scene(home_.filePath(QStringLiteral("saving.stowage.json")));
    const QString other = home_.filePath(QStringLiteral("saved.stowage.json"));
    QFile::remove(other);
    rename(scene.window, "mine");
    writeRenamed(scene.file, scene.drawn, "theirs");
    const Answers answers({button}, other);
    scene.window.findChild<QAction*>(QStringLiteral("Save"))->trigger();
    QTRY_COMPARE(answers.asked.size(), 1);
    scene.returnToIt(); // is no second question
    QCOMPARE(answers.asked.size(), 1);
    QCOMPARE(scene.window.isWindowModified(), modified);
    QCOMPARE(QString::fromStdString(nameOnDisk(scene.file)), onDisk);
    QCOMPARE(QFile::exists(other), !inOther.isEmpty());
    if (!inOther.isEmpty())
        QCOMPARE(QString::fromStdString(nameOnDisk(other)), inOther);
}

void ChangedOnDiskTest::comparingAsksAgain_data()
{
    QTest::addColumn<bool>("saves");
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("inWindow");
    QTest::addColumn<QString>("onDisk");
    QTest::newRow("on return, reload") << false << "Reload"
                                       << "theirs"
                                       << "theirs";
    QTest::newRow("on return, keep") << false << "Keep mine"
                                     << "mine"
                                     << "theirs";
    QTest::newRow("on saving, overwrite") << true << "Overwrite"
                                          << "mine"
                                          << "mine";
    QTest::newRow("on saving, neither") << true << ""
                                        << "mine"
                                        << "theirs";
}

void ChangedOnDiskTest::comparingAsksAgain()
{
    QFETCH(bool, saves);
    QFETCH(QString, button);
    QFETCH(QString, inWindow);
    QFETCH(QString, onDisk);
    Scene scene(home_.filePath(QStringLiteral("comparing.stowage.json")));
    rename(scene.window, "mine");
    writeRenamed(scene.file, scene.drawn, "theirs");
    const QString compare = QStringLiteral("Compare with the file");
    const Answers answers({compare, compare, button});
    if (saves)
        scene.window.findChild<QAction*>(QStringLiteral("Save"))->trigger();
    else
        scene.returnToIt();
    QTRY_COMPARE(answers.asked.size(), 3);
    QCOMPARE(answers.compared.size(), 2); // one difference, looked at twice
    QVERIFY2(answers.compared.front().contains(QStringLiteral("mine")) &&
                 answers.compared.front().contains(QStringLiteral("theirs")),
             qPrintable(answers.compared.front()));
    QTRY_COMPARE(QString::fromStdString(nameIn(scene.window)), inWindow);
    QTRY_COMPARE(QString::fromStdString(nameOnDisk(scene.file)), onDisk);
}

QTEST_MAIN(ChangedOnDiskTest)
#include "tst_changed_on_disk.moc"
