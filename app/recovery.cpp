// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recovery.h"

#include "app/files.h"
#include "base/text.h"
#include "document/telling.h"
#include "io/document_json.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QtConcurrent>
#include <QUuid>

#include <algorithm>

namespace stowage::app {

namespace {
constexpr int kQuiet = 2'000;   // milliseconds without an edit
constexpr int kLatest = 15'000; // milliseconds after the first edit that is in no snapshot
const QString kEnding = QStringLiteral(".recovery");
const QString kLockEnding = QStringLiteral(".lock");

// One line of JSON about the snapshot, then the document as any file has it.
QByteArray bytesOf(const Unsaved& unsaved)
{
    const QJsonObject head{
        {QStringLiteral("recovery"), 1},
        {QStringLiteral("path"), unsaved.path},
        {QStringLiteral("base"), QString::fromLatin1(unsaved.onDisk.toHex())},
        {QStringLiteral("version"), QStringLiteral(STOWAGE_VERSION)},
        {QStringLiteral("when"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}};
    return QJsonDocument(head).toJson(QJsonDocument::Compact) + '\n' +
           QByteArray::fromStdString(io::writeDocument(unsaved.drawn));
}

Outcome write(const QString& file, const Unsaved& unsaved)
{
    return writeFile(file, bytesOf(unsaved), Readers::owner);
}

Snapshot readSnapshot(const QString& file)
{
    Snapshot snapshot;
    snapshot.file = file;
    snapshot.when = QFileInfo(file).lastModified();
    const Result<QByteArray> bytes = readFile(file, qint64(33) << 20);
    if (!bytes) {
        snapshot.problem = bytes.error().message;
        return snapshot;
    }
    const qsizetype line = bytes->indexOf('\n');
    const QJsonObject head =
        QJsonDocument::fromJson(bytes->left(std::max<qsizetype>(line, 0))).object();
    const Result<io::Opened> opened =
        io::readDocument(bytes->mid(line + 1).toStdString(), file.toStdString());
    if (head.value(QStringLiteral("recovery")).toInt() != 1)
        snapshot.problem = "it was written by a newer version, or is damaged.";
    else if (!opened)
        snapshot.problem = opened.error().message;
    else
        snapshot.unsaved =
            Unsaved{opened->document, head.value(QStringLiteral("path")).toString(),
                    QByteArray::fromHex(head.value(QStringLiteral("base")).toString().toLatin1())};
    return snapshot;
}

void remove(const QString& file)
{
    QFile::remove(file);
    QFile::remove(file + kLockEnding);
}
} // namespace

std::optional<doc::Document> savedOf(const Unsaved& unsaved)
{
    if (unsaved.path.isEmpty())
        return std::nullopt;
    const Result<QByteArray> bytes = readFile(unsaved.path);
    if (!bytes)
        return std::nullopt;
    Result<io::Opened> opened = io::readDocument(bytes->toStdString(), unsaved.path.toStdString());
    return opened ? std::optional(std::move(opened->document)) : std::nullopt;
}

QString recoveryFolder()
{
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    const QString root = state.startsWith(QLatin1Char('/'))
                             ? state
                             : QDir::homePath() + QStringLiteral("/.local/state");
    const QString folder = root + QStringLiteral("/stowage/recovery");
    if (!QFileInfo::exists(folder) && QDir().mkpath(folder))
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return folder;
}

std::vector<Snapshot> snapshotsLeft()
{
    std::vector<Snapshot> left;
    const QDir folder(recoveryFolder());
    for (const QFileInfo& file : folder.entryInfoList({QLatin1Char('*') + kEnding}, QDir::Files)) {
        QLockFile lock(file.filePath() + kLockEnding);
        lock.setStaleLockTime(0); // only who runs no more has lost it
        if (!lock.tryLock(0))
            continue;
        lock.unlock();
        Snapshot snapshot = readSnapshot(file.filePath());
        const auto saved = snapshot.unsaved ? savedOf(*snapshot.unsaved) : std::nullopt;
        if (saved && *saved == snapshot.unsaved->drawn)
            remove(snapshot.file);
        else
            left.push_back(std::move(snapshot));
    }
    std::sort(left.begin(), left.end(),
              [](const Snapshot& a, const Snapshot& b) { return a.when > b.when; });
    return left;
}

QString differenceOf(const Snapshot& snapshot)
{
    if (!snapshot.unsaved)
        return Recovery::tr("It cannot be read and is kept: %1")
            .arg(QString::fromStdString(snapshot.problem));
    const Unsaved& unsaved = *snapshot.unsaved;
    const auto saved = savedOf(unsaved);
    if (!saved) {
        const int parts = static_cast<int>(unsaved.drawn.elements().size());
        return unsaved.path.isEmpty()
                   ? Recovery::tr("It was never saved and has %1 elements.").arg(parts)
                   : Recovery::tr("Its file is gone or cannot be read; it has %1 elements.")
                         .arg(parts);
    }
    const std::string told = doc::toldChange(*saved, unsaved.drawn, doc::Deed::edited);
    const QString words = told.empty() ? Recovery::tr("Only places differ from the file.")
                                       : QString::fromStdString(told);
    const Result<QByteArray> there = readFile(unsaved.path);
    const bool isOther = there && !unsaved.onDisk.isEmpty() && digestOf(*there) != unsaved.onDisk;
    return isOther ? words + Recovery::tr(" The file was changed since by another program.")
                   : words;
}

Recovery::Recovery(Ask unsaved, QObject* parent) : QObject(parent), unsaved_(std::move(unsaved))
{
    for (QTimer* timer : {&quiet_, &latest_}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &Recovery::begin);
    }
}

Recovery::~Recovery()
{
    writing_.waitForFinished();
}

void Recovery::touched()
{
    quiet_.start(kQuiet);
    if (!latest_.isActive())
        latest_.start(kLatest);
}

void Recovery::begin()
{
    if (writing_.isRunning()) { // a slow disk; what is edited meanwhile is in the next
        quiet_.start(kQuiet);
        return;
    }
    quiet_.stop();
    latest_.stop();
    const std::optional<Unsaved> unsaved = unsaved_(!file_.isEmpty());
    if (!unsaved)
        return;
    if (file_.isEmpty()) {
        file_ = recoveryFolder() + QLatin1Char('/') +
                QUuid::createUuid().toString(QUuid::WithoutBraces) + kEnding;
        lock_ = std::make_unique<QLockFile>(file_ + kLockEnding);
        lock_->setStaleLockTime(0);
        lock_->tryLock(0); // without it the snapshot is offered while this window still runs
    }
    writing_ = QtConcurrent::run(write, file_, *unsaved);
    auto* watcher = new QFutureWatcher<Outcome>(this);
    connect(watcher, &QFutureWatcher<Outcome>::finished, this, [this, watcher, own = ++writings_] {
        if (own == writings_)
            finish(watcher->result());
        watcher->deleteLater();
    });
    watcher->setFuture(writing_);
}

void Recovery::finish(const Outcome& written)
{
    const bool wasWell = trouble_.isEmpty();
    trouble_ = written ? QString() : QString::fromStdString(written.error().message);
    if (!written && wasWell)
        emit failed(trouble_);
    if (!written)
        latest_.start(kLatest); // and tries again
}

void Recovery::writeNow()
{
    writing_.waitForFinished();
    begin();
    writing_.waitForFinished();
    if (writing_.resultCount() > 0) // the watcher tells only once events are handled
        finish(writing_.result());
}

void Recovery::giveUp()
{
    quiet_.stop();
    latest_.stop();
    writing_.waitForFinished();
    if (file_.isEmpty())
        return;
    QFile::remove(file_);
    lock_.reset();
    file_.clear();
}

} // namespace stowage::app
