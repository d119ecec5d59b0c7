// SPDX-License-Identifier: GPL-3.0-or-later
// A process is killed at any point of a save: the file is the old one or the new one, never else.
#include "app/files.h"
#include "support/dice.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace stowage;
using namespace stowage::app;

namespace {

constexpr int kSize = 160'000; // bytes of each version: several pages of a disk
constexpr int kReady = -1;     // said before the first save

// Its number, over and over.
QByteArray version(int number)
{
    const QByteArray line = QByteArray::number(number).rightJustified(15) + '\n';
    return line.repeated(kSize / 16);
}

// -1: the file is no version.
int versionIn(const QByteArray& bytes)
{
    const int number = bytes.left(15).trimmed().toInt();
    return bytes == version(number) ? number : -1;
}

void say(int said, int number)
{
    if (::write(said, &number, sizeof number) != sizeof number)
        _exit(2);
}

// Saves one version after another and says so once each is there, until it is killed.
[[noreturn]] void saveForEver(const QString& path, int first, int said)
{
    say(said, kReady);
    for (int number = first;; ++number) {
        if (!writeFile(path, version(number)))
            _exit(1);
        say(said, number);
    }
}

// The last number that was said before the other end was closed.
int lastSaid(int end, int otherwise)
{
    int said = otherwise;
    for (int number = 0; ::read(end, &number, sizeof number) == sizeof number;)
        said = number;
    return said;
}
} // namespace

class KilledSavesTest : public QObject {
    Q_OBJECT

private slots:
    void theFileIsTheOldOrTheNew();
};

void KilledSavesTest::theFileIsTheOldOrTheNew()
{
    // STOWAGE_KILLS=10000 for the long run by hand.
    const int kills = qEnvironmentVariableIntValue("STOWAGE_KILLS") > 0
                          ? qEnvironmentVariableIntValue("STOWAGE_KILLS")
                          : 1'000;
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("d.stowage.json"));
    QVERIFY(writeFile(path, version(0)));
    tests::Dice dice(14);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(writeFile(path, version(0)));
    const int patience = static_cast<int>(clock.nsecsElapsed() / 1'000) * 3; // microseconds
    int there = 0, amidASave = 0, saves = 0;
    for (int kill = 0; kill < kills; ++kill) {
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        const pid_t child = ::fork();
        QVERIFY(child >= 0);
        if (child == 0)
            saveForEver(path, there + 1, ends[1]);
        ::close(ends[1]);
        int ready = 0;
        QCOMPARE(::read(ends[0], &ready, sizeof ready), ssize_t(sizeof ready));
        ::usleep(static_cast<useconds_t>(dice.below(patience)));
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        QVERIFY2(WIFSIGNALED(status), "a save failed of itself");
        const int said = lastSaid(ends[0], there);
        ::close(ends[0]);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const int found = versionIn(bytes);
        QVERIFY2(found == said || found == said + 1,
                 qPrintable(QStringLiteral("kill %1: version %2 was saved, %3 is there: %4 bytes")
                                .arg(kill)
                                .arg(said)
                                .arg(found)
                                .arg(bytes.size())));
        const QDir left(folder.path());
        if (left.entryList(QDir::Files | QDir::Hidden).size() > 1) {
            ++amidASave;
            for (const QString& name : left.entryList(QDir::Files | QDir::Hidden))
                if (name != QStringLiteral("d.stowage.json"))
                    QFile::remove(left.filePath(name));
        }
        saves += found - there;
        there = found;
    }
    qInfo("%d kills, %d of them between the first byte and the renaming; %d saves", kills,
          amidASave, saves);
    QVERIFY2(amidASave > kills / 50, "the kills missed the saves");
    QVERIFY2(saves > kills / 50, "the kills left no time to save");
}

QTEST_GUILESS_MAIN(KilledSavesTest)
#include "tst_killed_saves.moc"
