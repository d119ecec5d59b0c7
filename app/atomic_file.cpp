// SPDX-License-Identifier: GPL-3.0-or-later
// Qt's own QSaveFile ignores what flushing says, so that a failing disk would go unnoticed.
#include "app/atomic_file.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace stowage::app {

namespace {
const QString kBeside = QStringLiteral(".stowage-new-");
constexpr qsizetype kLongestName = 200; // bytes; 255 with what is added
constexpr mode_t kPermissions = 07777;
constexpr qint64 kSurelyLeft = 60; // seconds

Error unavailable(const QString& path, const QString& why)
{
    return {Fault::unavailable, why.toStdString(), path.toStdString()};
}

Error kept(const QString& path, int error)
{
    return unavailable(path, QStringLiteral("the file was not written, the old one is kept: %1.")
                                 .arg(qt_error_string(error)));
}

QString besidePrefix(const QFileInfo& target)
{
    QByteArray name = QFile::encodeName(target.fileName());
    name.truncate(kLongestName);
    return QLatin1Char('.') + QFile::decodeName(name) + kBeside;
}

bool lives(qint64 process)
{
    return process > 0 && (::kill(static_cast<pid_t>(process), 0) == 0 || errno != ESRCH);
}

// What a process that was killed while it wrote left beside the file.
void removeLeftovers(const QFileInfo& target)
{
    const QString prefix = besidePrefix(target);
    const QFileInfoList siblings =
        target.dir().entryInfoList(QDir::Files | QDir::Hidden | QDir::System);
    for (const QFileInfo& sibling : siblings) {
        if (!sibling.fileName().startsWith(prefix))
            continue;
        bool isNumber = false;
        const qint64 process = sibling.fileName().mid(prefix.size()).toLongLong(&isNumber);
        const qint64 age = sibling.lastModified().secsTo(QDateTime::currentDateTime());
        if (isNumber && age > kSurelyLeft && !lives(process))
            ::unlink(QFile::encodeName(sibling.filePath()).constData());
    }
}

int openAgain(const char* path, int flags, mode_t mode)
{
    int handle = -1;
    do
        handle = ::open(path, flags | O_CLOEXEC, mode);
    while (handle < 0 && errno == EINTR);
    return handle;
}

bool writeAll(int handle, const QByteArray& bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        const ssize_t part = ::write(handle, bytes.constData() + written,
                                     static_cast<std::size_t>(bytes.size() - written));
        if (part == 0)
            errno = ENOSPC; // a device that takes nothing more
        if (part == 0 || (part < 0 && errno != EINTR))
            return false;
        written += part < 0 ? 0 : part;
    }
    return true;
}

// Where there is no such thing as flushing, as on some network drives, there is none to fail.
bool flush(int handle)
{
    int result = 0;
    do
        result = ::fsync(handle);
    while (result != 0 && errno == EINTR);
    return result == 0 || errno == EINVAL || errno == ENOTSUP;
}

// What the old file lets its group do, only that group may do with the new one.
bool permitAs(int handle, const struct stat& old)
{
    mode_t mode = old.st_mode & kPermissions;
    struct stat own = {};
    const bool isOfGroup = ::fstat(handle, &own) == 0 && own.st_gid == old.st_gid;
    if (!isOfGroup && ::fchown(handle, static_cast<uid_t>(-1), old.st_gid) != 0)
        mode &= ~static_cast<mode_t>(S_IRWXG | S_ISGID);
    return ::fchmod(handle, mode) == 0;
}

// 0, or the error; the handle is closed in any case.
int writeFlushClose(int handle, const QByteArray& bytes, const struct stat* old)
{
    int error = 0;
    if (old != nullptr && !permitAs(handle, *old))
        error = errno;
    if (error == 0 && (!writeAll(handle, bytes) || !flush(handle)))
        error = errno;
    if (::close(handle) != 0 && errno != EINTR && error == 0)
        error = errno;
    return error;
}

Outcome flushFolder(const QString& path, const QFileInfo& target)
{
    const QByteArray folder = QFile::encodeName(target.absolutePath());
    const int handle = openAgain(folder.constData(), O_RDONLY | O_DIRECTORY, 0);
    const bool isFlushed = handle >= 0 && flush(handle);
    const int error = errno;
    if (handle >= 0)
        ::close(handle);
    if (isFlushed || (handle < 0 && error == EACCES)) // such a folder is not ours to flush
        return Done{};
    return unavailable(path, QStringLiteral("the file was written, but may not survive a power "
                                            "cut: its folder cannot be flushed: %1.")
                                 .arg(qt_error_string(error)));
}
} // namespace

QString targetOf(const QString& path)
{
    if (path.isEmpty())
        return {};
    const QFileInfo named(path);
    const QString canonical = named.canonicalFilePath(); // empty: there is none yet
    if (!canonical.isEmpty())
        return canonical;
    const QFileInfo target(named.isSymLink() ? named.symLinkTarget() : path);
    const QString folder = QFileInfo(target.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? target.absoluteFilePath() : QDir(folder).filePath(target.fileName());
}

Outcome replaceFile(const QString& path, const QByteArray& bytes, Readers readers,
                    const QString& like)
{
    const QFileInfo target(targetOf(path));
    const QByteArray name = QFile::encodeName(target.absoluteFilePath());
    struct stat old = {};
    const bool exists = ::stat(name.constData(), &old) == 0;
    if (!exists && errno != ENOENT)
        return kept(path, errno);
    if (exists && ::access(name.constData(), W_OK) != 0)
        return kept(path, errno);
    if (!like.isEmpty() && ::stat(QFile::encodeName(like).constData(), &old) != 0)
        return kept(path, errno);
    const bool isLikeOld = exists || !like.isEmpty();
    removeLeftovers(target);
    const QByteArray beside =
        QFile::encodeName(target.absolutePath() + QLatin1Char('/') + besidePrefix(target)) +
        QByteArray::number(::getpid());
    ::unlink(beside.constData()); // of a process of the same number
    // What others may read they may read once it is whole.
    const mode_t mode = isLikeOld || readers == Readers::owner ? 0600 : 0666;
    const int handle =
        openAgain(beside.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode);
    if (handle < 0)
        return kept(path, errno);
    int error = writeFlushClose(handle, bytes, isLikeOld ? &old : nullptr);
    if (error == 0 && ::rename(beside.constData(), name.constData()) != 0)
        error = errno;
    if (error != 0) {
        ::unlink(beside.constData());
        return kept(path, error);
    }
    return flushFolder(path, target);
}

} // namespace stowage::app
