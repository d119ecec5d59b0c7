// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document_lock.h"

#include "app/atomic_file.h"
#include "base/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QLockFile>
#include <QSysInfo>

#include <fcntl.h>
#include <pwd.h>
#include <unistd.h>

namespace stowage::app {

namespace {
const QString kOwnerEnding = QStringLiteral("-owner");
constexpr qint64 kLongestOwner = 1'000; // bytes

QString userName()
{
    const struct passwd* user = ::getpwuid(::geteuid());
    return user == nullptr ? QString() : QString::fromLocal8Bit(user->pw_name);
}

// Whoever may write into the folder may have put a link there, which must lead nowhere.
void writeOwner(const QString& file)
{
    const QByteArray name = QFile::encodeName(file);
    ::unlink(name.constData());
    const int handle =
        ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644);
    if (handle < 0)
        return; // the lock tells enough
    QFile out;
    if (out.open(handle, QIODevice::WriteOnly, QFileDevice::AutoCloseHandle))
        out.write(userName().toUtf8() + '\n' +
                  QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toLatin1() + '\n');
    else
        ::close(handle);
}

struct Owner {
    QString user;
    QDateTime since;
};

// Who made the lock and when tell it where the file beside it does not.
Owner ownerOf(const QString& lockFile)
{
    const QFileInfo lock(lockFile);
    Owner owner{lock.owner(), lock.lastModified()};
    QFile beside(lockFile + kOwnerEnding);
    if (!QFileInfo(beside).isFile() || !beside.open(QIODevice::ReadOnly))
        return owner;
    const QByteArrayList lines = beside.read(kLongestOwner).split('\n');
    if (lines.size() < 2)
        return owner;
    if (const std::string user = plainLine(lines[0].toStdString()); !user.empty())
        owner.user = QString::fromStdString(user);
    const QDateTime since =
        QDateTime::fromString(QString::fromLatin1(lines[1]), Qt::ISODate).toLocalTime();
    if (since.isValid())
        owner.since = since;
    return owner;
}
} // namespace

struct DocumentLock::Held {
    explicit Held(const QString& file) : lock(file) {}
    ~Held()
    {
        if (state == State::ours)
            QFile::remove(ownerFile);
    }

    QLockFile lock; // which unlocks what is ours, after the file beside it is gone
    QString ownerFile;
    State state = State::unlocked;
};

DocumentLock::DocumentLock() = default;
DocumentLock::DocumentLock(DocumentLock&& other) noexcept = default;
DocumentLock& DocumentLock::operator=(DocumentLock&& other) noexcept = default;
DocumentLock::~DocumentLock() = default;

QString DocumentLock::fileOf(const QString& path)
{
    const QFileInfo info(targetOf(path));
    return info.absolutePath() + QStringLiteral("/.") + info.fileName() +
           QStringLiteral(".stowage-lock");
}

QString DocumentLock::ownerFileOf(const QString& path)
{
    return fileOf(path) + kOwnerEnding;
}

DocumentLock::State DocumentLock::take(const QString& path)
{
    if (state() == State::ours && isOf(path))
        return State::ours;
    release();
    if (path.isEmpty())
        return State::none;
    file_ = fileOf(path);
    held_ = std::make_unique<Held>(file_);
    held_->ownerFile = file_ + kOwnerEnding;
    // Time alone makes no lock stale, and that of another host is never broken: only a process of
    // this host that runs no more has lost its own.
    held_->lock.setStaleLockTime(0);
    if (held_->lock.tryLock(0)) {
        held_->state = State::ours;
        writeOwner(held_->ownerFile);
    } else if (held_->lock.error() == QLockFile::LockFailedError) {
        held_->state = State::theirs;
    }
    return held_->state;
}

void DocumentLock::release()
{
    held_.reset();
    file_.clear();
}

DocumentLock::State DocumentLock::state() const
{
    return held_ ? held_->state : State::none;
}

bool DocumentLock::isOf(const QString& path) const
{
    return held_ && !path.isEmpty() && fileOf(path) == file_;
}

QString DocumentLock::owner() const
{
    if (state() != State::theirs)
        return {};
    qint64 process = 0;
    QString host, program;
    held_->lock.getLockInfo(&process, &host, &program);
    const Owner owner = ownerOf(file_);
    const QString user =
        owner.user.isEmpty() ? QCoreApplication::translate("Lock", "Somebody") : owner.user;
    const QString since = QLocale::system().toString(owner.since, QLocale::ShortFormat);
    return QCoreApplication::translate("Lock", "%1 on %2, since %3")
        .arg(user, host.isEmpty() ? QSysInfo::machineHostName() : host, since);
}

} // namespace stowage::app
