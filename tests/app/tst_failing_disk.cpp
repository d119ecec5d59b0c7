// SPDX-License-Identifier: GPL-3.0-or-later
// Every call to the system that a save makes fails once and for ever, in every way: the old file is
// kept, a sentence says so, and the drawing stays unsaved. The calls of this program come by here
// on their way to the C library.
#include "app/files.h"
#include "app/main_window.h"
#include "app/open_document.h"
#include "canvas/canvas_view.h"
#include "io/document_json.h"

#include <QAction>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QtTest>

#include <array>
#include <cerrno>
#include <cstdarg>
#include <dlfcn.h>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

using namespace stowage;
using namespace stowage::app;

namespace {

constexpr int kShort = -1; // instead of an error: half of the bytes are written
constexpr int kEver = 1'000;

// What is to fail; only of the thread that asked, so that others are left alone.
struct Plan {
    bool isOn = false;
    int first = 0; // the call that fails, from 0
    int times = 1; // and how many from then on
    int error = 0;
    int calls = 0; // so far
    int failed = 0;
};
thread_local Plan plan;
thread_local bool isGroupRefused = false; // as to who is no member of it

bool fails()
{
    if (!plan.isOn)
        return false;
    const int call = plan.calls++;
    if (call < plan.first || call >= plan.first + plan.times)
        return false;
    ++plan.failed;
    return true;
}

bool failsWithError()
{
    if (!fails())
        return false;
    errno = plan.error == kShort ? ENOSPC : plan.error;
    return true;
}

template <class Function> Function next(const char* name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

// Settings and fonts are not what is asked here: only files below this folder fail.
std::string folder;
std::array<bool, 1'024> isOurs{}; // by handle

bool isBelow(const char* path)
{
    return !folder.empty() && std::string_view(path).starts_with(folder);
}

bool isOurHandle(int handle)
{
    return handle >= 0 && std::size_t(handle) < isOurs.size() && isOurs[std::size_t(handle)];
}

int noted(int handle, const char* path)
{
    if (handle >= 0 && std::size_t(handle) < isOurs.size())
        isOurs[std::size_t(handle)] = isBelow(path);
    return handle;
}
} // namespace

extern "C" {
int open(const char* path, int flags, ...)
{
    static const auto real = next<int (*)(const char*, int, mode_t)>("open");
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return isBelow(path) && failsWithError() ? -1 : noted(real(path, flags, mode), path);
}
int open64(const char* path, int flags, ...)
{
    static const auto real = next<int (*)(const char*, int, mode_t)>("open64");
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return isBelow(path) && failsWithError() ? -1 : noted(real(path, flags, mode), path);
}
ssize_t write(int handle, const void* bytes, size_t size)
{
    static const auto real = next<ssize_t (*)(int, const void*, size_t)>("write");
    if (!plan.isOn || !isOurHandle(handle))
        return real(handle, bytes, size);
    if (plan.error == kShort && size > 1)
        return fails() ? real(handle, bytes, size / 2) : real(handle, bytes, size);
    return failsWithError() ? -1 : real(handle, bytes, size);
}
int fsync(int handle)
{
    static const auto real = next<int (*)(int)>("fsync");
    return isOurHandle(handle) && failsWithError() ? -1 : real(handle);
}
int fchmod(int handle, mode_t mode)
{
    static const auto real = next<int (*)(int, mode_t)>("fchmod");
    return isOurHandle(handle) && failsWithError() ? -1 : real(handle, mode);
}
int fchown(int handle, uid_t user, gid_t group)
{
    static const auto real = next<int (*)(int, uid_t, gid_t)>("fchown");
    if (!isGroupRefused)
        return isOurHandle(handle) && failsWithError() ? -1 : real(handle, user, group);
    errno = EPERM;
    return -1;
}
int rename(const char* from, const char* to)
{
    static const auto real = next<int (*)(const char*, const char*)>("rename");
    return isBelow(to) && failsWithError() ? -1 : real(from, to);
}
int unlink(const char* path)
{
    static const auto real = next<int (*)(const char*)>("unlink");
    return isBelow(path) && failsWithError() ? -1 : real(path);
}
}

class FailingDiskTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void aFailedSaveKeepsTheOldFile_data();
    void aFailedSaveKeepsTheOldFile();
    void theWindowSaysSoAndStaysUnsaved_data();
    void theWindowSaysSoAndStaysUnsaved();
    void whoMayReadStaysAsItWas_data();
    void whoMayReadStaysAsItWas();

private:
    QTemporaryDir home_;
};

namespace {

void addErrors(bool withWindow)
{
    QTest::addColumn<int>("error");
    QTest::addColumn<int>("times");
    QTest::newRow("full, once") << ENOSPC << 1;
    QTest::newRow("full, for ever") << ENOSPC << kEver;
    QTest::newRow("broken, once") << EIO << 1;
    QTest::newRow("broken, for ever") << EIO << kEver;
    if (withWindow)
        return;
    QTest::newRow("over quota, once") << EDQUOT << 1;
    QTest::newRow("over quota, for ever") << EDQUOT << kEver;
    QTest::newRow("forbidden, once") << EACCES << 1;
    QTest::newRow("forbidden, for ever") << EACCES << kEver;
    QTest::newRow("interrupted, once") << EINTR << 1;
    QTest::newRow("interrupted, a hundred times") << EINTR << 100;
    QTest::newRow("half of the bytes, once") << kShort << 1;
    QTest::newRow("half of the bytes, for ever") << kShort << kEver;
}

QByteArray bytesAt(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

void FailingDiskTest::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("stowage"));
    QCoreApplication::setApplicationName(QStringLiteral("stowage"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home_.path());
    qputenv("XDG_STATE_HOME", home_.path().toLocal8Bit());
    QVERIFY(QDir(home_.path()).mkpath(QStringLiteral("documents")));
    folder = home_.filePath(QStringLiteral("documents")).toStdString();
}

void FailingDiskTest::aFailedSaveKeepsTheOldFile_data()
{
    addErrors(false);
}

void FailingDiskTest::aFailedSaveKeepsTheOldFile()
{
    QFETCH(int, error);
    QFETCH(int, times);
    const QString path = home_.filePath(QStringLiteral("documents/kept.json"));
    const QByteArray old(20'000, 'o'), fresh(30'000, 'n');
    int point = 0, refusals = 0;
    for (;; ++point) {
        QVERIFY(writeFile(path, old));
        plan = {true, point, times, error};
        const Outcome written = writeFile(path, fresh);
        plan.isOn = false;
        if (plan.failed == 0)
            break; // there are no more calls
        const QByteArray there = bytesAt(path);
        QVERIFY2(there == old || there == fresh, qPrintable(QStringLiteral("call %1").arg(point)));
        if (written)
            QCOMPARE(there, fresh);
        else
            QVERIFY(written.error().message.size() > 20);
        // Whoever reads that the old one is kept finds it.
        if (!written && written.error().message.find("old one is kept") != std::string::npos)
            QCOMPARE(there, old);
        refusals += written ? 0 : 1;
    }
    QVERIFY2(point >= 6, "the calls of a save do not come by here");
    if (error != EINTR && error != kShort)
        QVERIFY(refusals >= 4); // open, write, flush, rename at the least
    const QDir documents(home_.filePath(QStringLiteral("documents")));
    if (times == 1 && error != EINTR)
        QVERIFY2(
            documents.entryList({QStringLiteral(".kept*")}, QDir::Files | QDir::Hidden).size() <= 1,
            "what was half written was left behind");
}

void FailingDiskTest::theWindowSaysSoAndStaysUnsaved_data()
{
    addErrors(true);
}

void FailingDiskTest::theWindowSaysSoAndStaysUnsaved()
{
    QFETCH(int, error);
    QFETCH(int, times);
    const ElementId service("service-1");
    MainWindow window;
    window.resize(1'000, 700);
    window.show();
    window.openExampleNamed(QStringLiteral("heal"));
    const QString path = home_.filePath(QStringLiteral("documents/window.stowage.json"));
    QVERIFY(
        writeFile(path, QByteArray::fromStdString(io::writeDocument(window.session().drawn()))));
    window.openFile(path);
    QAction* save = window.findChild<QAction*>(QStringLiteral("Save"));
    QVERIFY(save != nullptr);
    const QByteArray old = bytesAt(path);
    int messages = 0, failures = 0, number = 0;
    for (int point = 0;; ++point) {
        emit window.findChild<ui::CanvasView*>()->edited(
            doc::Rename{service, "web-" + std::to_string(++number)});
        QVERIFY(window.isWindowModified());
        const QByteArray before = bytesAt(path);
        QTimer answer;
        bool wasTold = false;
        connect(&answer, &QTimer::timeout, &answer, [&] {
            plan.isOn = false; // the rest of the window is not what is asked here
            if (auto* message = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
                // Where the file cannot even be read, it is asked first whether to overwrite it.
                wasTold = message->objectName() == QStringLiteral("Not saved") ||
                          message->objectName() == QStringLiteral("Changed on disk");
                message->reject();
            }
        });
        answer.start(20);
        plan = {true, point, times, error};
        save->trigger();
        plan.isOn = false;
        if (plan.failed == 0)
            break;
        ++failures;
        messages += wasTold ? 1 : 0;
        if (window.isWindowModified()) {
            QVERIFY2(wasTold, qPrintable(QStringLiteral("call %1").arg(point)));
            const QByteArray there = bytesAt(path);
            QVERIFY(there == before || there.contains("web-" + QByteArray::number(number)));
        } else {
            QVERIFY(bytesAt(path).contains("web-" + QByteArray::number(number)));
        }
    }
    QVERIFY(failures > 6);
    QVERIFY(messages >= 4);
    QVERIFY(bytesAt(path) != old); // and in the end it was saved
}

void FailingDiskTest::whoMayReadStaysAsItWas_data()
{
    QTest::addColumn<bool>("refused");
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");
    QTest::newRow("a member") << false << 0640 << 0640;
    QTest::newRow("no member") << true << 0640 << 0600;
    QTest::newRow("no member, others may") << true << 0664 << 0604;
}

// Bits that the saver's own group would get were meant for another one.
void FailingDiskTest::whoMayReadStaysAsItWas()
{
    QFETCH(bool, refused);
    QFETCH(int, before);
    QFETCH(int, after);
    constexpr gid_t kOther = 54'321;
    const QString path = home_.filePath(QStringLiteral("documents/shared.json"));
    const QByteArray name = QFile::encodeName(path);
    QFile::remove(path);
    QVERIFY(writeFile(path, "old"));
    if (::chown(name.constData(), static_cast<uid_t>(-1), kOther) != 0)
        QSKIP("only root gives files to any group");
    QCOMPARE(::chmod(name.constData(), static_cast<mode_t>(before)), 0);
    isGroupRefused = refused;
    const Outcome written = writeFile(path, "fresh");
    isGroupRefused = false;
    QVERIFY(written);
    QCOMPARE(bytesAt(path), QByteArray("fresh"));
    struct stat there = {};
    QCOMPARE(::stat(name.constData(), &there), 0);
    QCOMPARE(static_cast<int>(there.st_mode & 0777U), after);
    QCOMPARE(there.st_gid == kOther, !refused);
}

QTEST_MAIN(FailingDiskTest)
#include "tst_failing_disk.moc"
