// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace stowage::app {

namespace {

Error unavailable(const QString& path, const QString& why)
{
    return {Fault::unavailable, why.toStdString(), path.toStdString()};
}

// A pipe gives what is in it; it ends where it gives nothing.
Result<QByteArray> readAll(QFile& file, const QString& path, qint64 most)
{
    QByteArray bytes;
    for (QByteArray part; bytes.size() <= most; bytes += part) {
        part = file.read(most + 1 - bytes.size());
        if (part.isEmpty())
            break;
    }
    if (file.error() != QFileDevice::NoError)
        return unavailable(path,
                           QStringLiteral("the file cannot be read: %1.").arg(file.errorString()));
    if (bytes.size() > most)
        return Error{Fault::limit,
                     QStringLiteral("the file is larger than %1 MiB; split it or take parts out.")
                         .arg(most >> 20)
                         .toStdString(),
                     path.toStdString()};
    return bytes;
}

Outcome writeAndClose(int handle, const QString& path, const QByteArray& bytes)
{
    qint64 written = 0;
    while (written < bytes.size()) {
        const ssize_t part = ::write(handle, bytes.constData() + written,
                                     static_cast<std::size_t>(bytes.size() - written));
        if (part < 0 && errno == EINTR)
            continue;
        if (part <= 0)
            break;
        written += part;
    }
    const QString why = qt_error_string(errno);
    if (::close(handle) != 0 || written < bytes.size())
        return unavailable(path, QStringLiteral("the output cannot be written: %1.").arg(why));
    return Done{};
}

} // namespace

Result<QByteArray> readFile(const QString& path, qint64 most)
{
    QFile file(path);
    if (path == QLatin1String("-")) {
        if (!file.open(STDIN_FILENO, QIODevice::ReadOnly))
            return unavailable(path, QStringLiteral("the standard input cannot be read."));
        return readAll(file, path, most);
    }
    const QFileInfo info(path);
    if (!info.exists())
        return Error{Fault::notFound, "there is no such file; check the path.", path.toStdString()};
    if (info.isDir())
        return unavailable(path, QStringLiteral("this is a folder; name a file in it."));
    if (!file.open(QIODevice::ReadOnly))
        return unavailable(
            path, QStringLiteral("the file cannot be opened: %1.").arg(file.errorString()));
    return readAll(file, path, most);
}

QByteArray digestOf(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

Outcome writeFile(const QString& path, const QByteArray& bytes, Readers readers,
                  const QString& like)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile())
        return unavailable(path,
                           QStringLiteral("this is not a regular file; choose another name."));
    const Outcome replaced = replaceFile(path, bytes, readers, like);
    if (!replaced)
        return replaced;
    const Result<QByteArray> again = readFile(path, bytes.size() + 1);
    if (!again || *again != bytes)
        return unavailable(path,
                           QStringLiteral("what was written reads back differently; save under "
                                          "another name."));
    return Done{};
}

Outcome writeOutput(const std::string& path, const std::string& bytes, std::ostream& standardOutput)
{
    if (path == "-") {
        standardOutput << bytes << std::flush;
        return Done{};
    }
    const QString name = QString::fromStdString(path);
    const QFileInfo info(name);
    if (!info.exists() || info.isFile() || info.isDir())
        return writeFile(name, QByteArray::fromStdString(bytes));
    const int handle = ::open(QFile::encodeName(name).constData(), O_WRONLY | O_NOCTTY | O_CLOEXEC);
    if (handle < 0)
        return unavailable(
            name, QStringLiteral("this cannot be written to: %1.").arg(qt_error_string(errno)));
    return writeAndClose(handle, name, QByteArray::fromStdString(bytes));
}

} // namespace stowage::app
