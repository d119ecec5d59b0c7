// SPDX-License-Identifier: GPL-3.0-or-later
// Two windows and one document: who has it is asked about before it is read and before it is
// written, and whoever draws sees for as long as it matters that somebody else is there.
#include "app/answers.h"
#include "app/document_lock.h"
#include "app/files.h"
#include "app/main_window.h"
#include "app/open_document.h"
#include "canvas/canvas_view.h"
#include "document/apply.h"
#include "io/document_json.h"
#include "look/plain_text.h"

#include <QAction>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

using namespace stowage;
using namespace stowage::app;

class OpenElsewhereTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cancellingKeepsWhatIsOpenReadOnly();
    void whatIsNewIsNotReadOnly_data();
    void whatIsNewIsNotReadOnly();
    void savingAsAnotherFileAsks_data();
    void savingAsAnotherFileAsks();
    void readOnlySuggestsAnotherName();
    void readOnlyOverItsOwnFileAsks();
    void whatIsSavedElsewhereIsTakenAlong();
    void exportingAsksToo();
    void whatWasOpenedAnywayIsSavedUnasked();
    void aLinkIsTheFileItLeadsTo();
    void reloadingKeepsTheAnswer();
    void anotherHostIsNamed();
    void whoAndWhenAreTold();
    void aFolderWithoutLocksIsSaid();

private:
    QString fileNamed(const char* name); // which holds the drawing
    QTemporaryDir home_;
    QString shop_;
    QString other_;
};

namespace {
const ElementId kService("service-1");
const QString kReadOnly = QStringLiteral("Open read-only");

void rename(MainWindow& window, const char* name)
{
    emit window.findChild<ui::CanvasView*>()->edited(doc::Rename{kService, name});
}

std::string nameOnDisk(const QString& path)
{
    const auto opened = openDocument(path);
    return opened ? opened->document.find(kService)->name : opened.error().message;
}

void trigger(MainWindow& window, const char* action)
{
    window.findChild<QAction*>(QLatin1String(action))->trigger();
}

// What stands above the drawing, if anything does.
QString bannerOf(MainWindow& window)
{
    auto* banner = window.findChild<QWidget*>(QStringLiteral("Banner"));
    return banner->isHidden()
               ? QString()
               : banner->findChild<ui::PlainLabel*>(QStringLiteral("Banner words"))->text();
}

void writeLock(const QString& path, const QByteArray& host)
{
    QFile lock(DocumentLock::fileOf(path));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write("4711\nstowage\n" + host + "\nffffffffffffffffffffffffffffffff\nffff-ffff\n");
}
} // namespace

void OpenElsewhereTest::initTestCase()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QCoreApplication::setOrganizationName(QStringLiteral("stowage"));
    QCoreApplication::setApplicationName(QStringLiteral("stowage-test"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home_.path());
    qputenv("XDG_STATE_HOME", home_.path().toLocal8Bit());
}

QString OpenElsewhereTest::fileNamed(const char* name)
{
    const QString file = home_.filePath(QLatin1String(name));
    MainWindow window;
    window.openExampleNamed(QStringLiteral("heal"));
    const auto renamed = doc::apply(window.session().drawn(), doc::Rename{kService, "first"});
    if (!renamed || !writeFile(file, QByteArray::fromStdString(io::writeDocument(*renamed))))
        return {};
    return file;
}

void OpenElsewhereTest::init()
{
    for (const QFileInfo& old :
         QDir(home_.path()).entryInfoList(QDir::Files | QDir::Hidden | QDir::System))
        QFile::remove(old.filePath());
    shop_ = fileNamed("shop.stowage.json");
    other_ = fileNamed("other.stowage.json");
    QVERIFY(!shop_.isEmpty() && !other_.isEmpty());
}

void OpenElsewhereTest::cancellingKeepsWhatIsOpenReadOnly()
{
    MainWindow owner, ownerOfOther, window;
    owner.openFile(shop_);
    ownerOfOther.openFile(other_);
    const QString elsewhere = home_.filePath(QStringLiteral("elsewhere.stowage.json"));
    const Answers answers({kReadOnly, QString()}, elsewhere);
    window.openFile(shop_);
    QVERIFY(window.windowTitle().contains(QStringLiteral("read-only")));
    window.openFile(other_); // and thinks better of it
    QCOMPARE(answers.asked.size(), 2);
    QCOMPARE(window.path(), shop_);
    QVERIFY(window.windowTitle().contains(QStringLiteral("read-only")));
    QVERIFY(bannerOf(window).startsWith(QStringLiteral("Read-only: shop.stowage.json")));
    rename(window, "mine");
    trigger(window, "Save");
    QCOMPARE(nameOnDisk(shop_), std::string("first"));
    QCOMPARE(nameOnDisk(elsewhere), std::string("mine"));
}

void OpenElsewhereTest::whatIsNewIsNotReadOnly_data()
{
    QTest::addColumn<bool>("isExample");
    QTest::newRow("a new sketch") << false;
    QTest::newRow("an example") << true;
}

void OpenElsewhereTest::whatIsNewIsNotReadOnly()
{
    QFETCH(bool, isExample);
    MainWindow owner, window;
    owner.openFile(shop_);
    const Answers answers({kReadOnly});
    window.openFile(shop_);
    if (isExample)
        window.openExampleNamed(QStringLiteral("heal"));
    else
        trigger(window, "New");
    QVERIFY(window.path().isEmpty());
    QVERIFY2(!window.windowTitle().contains(QStringLiteral("read-only")),
             qPrintable(window.windowTitle()));
    QCOMPARE(bannerOf(window), QString());
}

void OpenElsewhereTest::savingAsAnotherFileAsks_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("onDisk");
    QTest::newRow("overwrite") << "Overwrite"
                               << "mine";
    QTest::newRow("cancel") << ""
                            << "first";
}

// The file dialog asks first whether it is to be replaced, which says nothing of who works on it.
void OpenElsewhereTest::savingAsAnotherFileAsks()
{
    QFETCH(QString, button);
    QFETCH(QString, onDisk);
    MainWindow owner, window;
    owner.openFile(other_);
    window.openFile(shop_);
    rename(window, "mine");
    const Answers answers({QStringLiteral("Yes"), button}, other_);
    trigger(window, "Save as");
    QCOMPARE(answers.asked.size(), 2);
    QCOMPARE(answers.asked.back(),
             QStringLiteral("Written elsewhere: other.stowage.json is open elsewhere."));
    QVERIFY2(answers.more.back().contains(QSysInfo::machineHostName()),
             qPrintable(answers.more.back()));
    QCOMPARE(QString::fromStdString(nameOnDisk(other_)), onDisk);
    QCOMPARE(window.isWindowModified(), button.isEmpty());
    QCOMPARE(window.path(), button.isEmpty() ? shop_ : other_);
    QCOMPARE(bannerOf(window).contains(QStringLiteral("open elsewhere too")), !button.isEmpty());
    QCOMPARE(QFile::exists(DocumentLock::fileOf(shop_)), button.isEmpty()); // is still its own
}

void OpenElsewhereTest::readOnlySuggestsAnotherName()
{
    MainWindow owner, window;
    owner.openFile(shop_);
    const QString copy = home_.filePath(QStringLiteral("copy.stowage.json"));
    const Answers answers({kReadOnly}, copy);
    window.openFile(shop_);
    rename(window, "mine");
    trigger(window, "Save");
    QCOMPARE(answers.suggested, QStringList(QStringLiteral("shop-copy.stowage.json")));
    QCOMPARE(nameOnDisk(copy), std::string("mine"));
    QCOMPARE(nameOnDisk(shop_), std::string("first"));
    QVERIFY(!window.windowTitle().contains(QStringLiteral("read-only")));
    QCOMPARE(bannerOf(window), QString());
    QVERIFY(QFile::exists(DocumentLock::fileOf(copy)));
}

void OpenElsewhereTest::readOnlyOverItsOwnFileAsks()
{
    MainWindow owner, window;
    owner.openFile(shop_);
    const Answers answers({kReadOnly, QStringLiteral("Yes"), QString()}, shop_);
    window.openFile(shop_);
    rename(window, "mine");
    trigger(window, "Save");
    QCOMPARE(answers.asked.size(), 3);
    QVERIFY(answers.asked.back().startsWith(QStringLiteral("Written elsewhere")));
    QCOMPARE(nameOnDisk(shop_), std::string("first"));
    QVERIFY(window.isWindowModified());
    QVERIFY(window.windowTitle().contains(QStringLiteral("read-only")));
}

// Who had it is gone: it is ours by being saved.
void OpenElsewhereTest::whatIsSavedElsewhereIsTakenAlong()
{
    MainWindow window;
    const Answers answers({kReadOnly, QStringLiteral("Yes")}, shop_);
    {
        MainWindow owner;
        owner.openFile(shop_);
        window.openFile(shop_);
    }
    rename(window, "mine");
    trigger(window, "Save");
    QCOMPARE(answers.asked.size(), 2);
    QCOMPARE(nameOnDisk(shop_), std::string("mine"));
    QVERIFY(!window.windowTitle().contains(QStringLiteral("read-only")));
    QCOMPARE(bannerOf(window), QString());
    DocumentLock lock;
    QCOMPARE(lock.take(shop_), DocumentLock::State::theirs);
}

void OpenElsewhereTest::exportingAsksToo()
{
    MainWindow owner, window;
    owner.openFile(other_);
    window.openFile(shop_);
    rename(window, "mine");
    const Answers answers({QStringLiteral("Yes"), QString()}, other_);
    trigger(window, "Export JSON");
    QCOMPARE(answers.asked.size(), 2);
    QCOMPARE(nameOnDisk(other_), std::string("first"));
}

void OpenElsewhereTest::whatWasOpenedAnywayIsSavedUnasked()
{
    MainWindow owner, window;
    owner.openFile(shop_);
    const Answers answers({QStringLiteral("Open anyway")});
    window.openFile(shop_);
    QVERIFY(bannerOf(window).contains(QStringLiteral("Who saves last")));
    rename(window, "mine");
    trigger(window, "Save");
    QCOMPARE(answers.asked.size(), 1);
    QCOMPARE(nameOnDisk(shop_), std::string("mine"));
    QVERIFY(bannerOf(window).contains(QStringLiteral("Who saves last"))); // as is still true
}

void OpenElsewhereTest::aLinkIsTheFileItLeadsTo()
{
    const QString link = home_.filePath(QStringLiteral("link.stowage.json"));
    const QString folder = home_.filePath(QStringLiteral("folder"));
    QVERIFY(QFile::link(shop_, link));
    QFile::link(home_.path(), folder);
    QCOMPARE(DocumentLock::fileOf(link), DocumentLock::fileOf(shop_));
    QCOMPARE(DocumentLock::fileOf(folder + QStringLiteral("/shop.stowage.json")),
             DocumentLock::fileOf(shop_));
    const QString fresh = QStringLiteral("/fresh.stowage.json"); // which nobody has saved yet
    QCOMPARE(DocumentLock::fileOf(folder + fresh), DocumentLock::fileOf(home_.path() + fresh));
    MainWindow owner, window;
    owner.openFile(shop_);
    const Answers answers({QString()});
    window.openFile(link);
    QCOMPARE(answers.asked.size(), 1);
    QVERIFY(!window.hasSession());
    owner.openFile(link); // is its own
    QCOMPARE(answers.asked.size(), 1);
    QCOMPARE(owner.path(), link);
}

void OpenElsewhereTest::reloadingKeepsTheAnswer()
{
    MainWindow owner, window;
    owner.openFile(shop_);
    const Answers answers({kReadOnly});
    window.openFile(shop_);
    window.openFile(shop_);
    QCOMPARE(answers.asked.size(), 1);
    QVERIFY(window.windowTitle().contains(QStringLiteral("read-only")));
    owner.close();
    window.openFile(shop_);
    QCOMPARE(answers.asked.size(), 1);
    QVERIFY(!window.windowTitle().contains(QStringLiteral("read-only")));
    QCOMPARE(bannerOf(window), QString());
}

void OpenElsewhereTest::anotherHostIsNamed()
{
    writeLock(shop_, "studio");
    MainWindow window;
    const Answers answers({kReadOnly});
    window.openFile(shop_);
    QCOMPARE(answers.asked.size(), 1);
    QVERIFY2(answers.more.front().contains(QStringLiteral("on studio, since ")),
             qPrintable(answers.more.front()));
    QVERIFY(bannerOf(window).contains(QStringLiteral("studio")));
    window.close();
    QVERIFY(QFile::exists(DocumentLock::fileOf(shop_))); // nobody but its owner takes it away
}

void OpenElsewhereTest::whoAndWhenAreTold()
{
    DocumentLock lock;
    QCOMPARE(lock.take(shop_), DocumentLock::State::ours);
    const QString beside = DocumentLock::ownerFileOf(shop_);
    QFile file(beside);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArrayList lines = file.readAll().split('\n');
    QCOMPARE(lines.size(), 3);
    const QDateTime since = QDateTime::fromString(QString::fromLatin1(lines[1]), Qt::ISODate);
    QVERIFY(qAbs(since.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    lock.release();
    QVERIFY(!QFile::exists(beside));

    writeLock(shop_, "studio");
    QVERIFY(writeFile(beside, "anna\x1b[1m\n2026-01-02T03:04:05Z\n"));
    QCOMPARE(lock.take(shop_), DocumentLock::State::theirs);
    const QDateTime told(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
    QCOMPARE(lock.owner(),
             QStringLiteral("anna[1m on studio, since %1")
                 .arg(QLocale::system().toString(told.toLocalTime(), QLocale::ShortFormat)));
    lock.release();
    QVERIFY(QFile::exists(beside)); // is not ours
    for (const QByteArray& damaged : {QByteArray(), QByteArray("\n"), QByteArray(5'000, 'x')}) {
        QVERIFY(writeFile(beside, damaged));
        QCOMPARE(lock.take(shop_), DocumentLock::State::theirs);
        QVERIFY(lock.owner().contains(QStringLiteral("on studio, since ")));
        QVERIFY(lock.owner().size() < 200);
    }
}

// No lock has room for its name beside a file whose own is as long as can be.
void OpenElsewhereTest::aFolderWithoutLocksIsSaid()
{
    const QString path =
        fileNamed((QByteArray(230, 'x') + QByteArray(".stowage.json")).constData());
    QVERIFY(!path.isEmpty());
    MainWindow window;
    window.openFile(path);
    QVERIFY(window.hasSession());
    QVERIFY2(bannerOf(window).startsWith(QStringLiteral("Others are not told that xxx")),
             qPrintable(bannerOf(window)));
    window.findChild<QAbstractButton*>(QStringLiteral("Banner close"))->click();
    QCOMPARE(bannerOf(window), QString());
    rename(window, "mine");
    trigger(window, "Save");
    QCOMPARE(nameOnDisk(path), std::string("mine"));
    QCOMPARE(bannerOf(window), QString()); // was read
}

QTEST_MAIN(OpenElsewhereTest)
#include "tst_open_elsewhere.moc"
