// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace stowage::app {

namespace {

Error unavailable(const QString& path, const QString& why)
{
    return {Fault::unavailable, why.toStdString(), path.toStdString()};
}

Result<QByteArray> readAll(QFile& file, const QString& path, qint64 most)
{
    const QByteArray bytes = file.read(most + 1);
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

// QSaveFile renames the file but leaves the folder's entry to the operating system's leisure.
void flushFolder(const QString& path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int handle = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
}

Outcome writeToStandardOutput(const QByteArray& bytes)
{
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.flush())
        return unavailable(QStringLiteral("-"),
                           QStringLiteral("the output cannot be written; is the reader gone?"));
    return Done{};
}

} // namespace

Result<QByteArray> readFile(const QString& path, qint64 most)
{
    QFile file(path);
    if (path == QLatin1String("-")) {
        if (!file.open(stdin, QIODevice::ReadOnly))
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

Outcome writeFile(const QString& path, const QByteArray& bytes)
{
    if (path == QLatin1String("-"))
        return writeToStandardOutput(bytes);
    const QFileInfo info(path);
    if (info.exists() && !info.isFile())
        return unavailable(path,
                           QStringLiteral("this is not a regular file; choose another name."));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return unavailable(
            path, QStringLiteral("the file cannot be written: %1.").arg(file.errorString()));
    // A full disk can make commit() succeed with half of the bytes, so each step is looked at.
    const bool whole =
        file.write(bytes) == bytes.size() && file.flush() && file.error() == QFileDevice::NoError;
    if (!whole) {
        const QString why = file.errorString();
        file.cancelWriting();
        return unavailable(
            path, QStringLiteral("the file was not written, the old one is kept: %1.").arg(why));
    }
    if (!file.commit())
        return unavailable(path,
                           QStringLiteral("the file was not replaced, the old one is kept: %1.")
                               .arg(file.errorString()));
    flushFolder(path);
    const Result<QByteArray> again = readFile(path, bytes.size() + 1);
    if (!again || *again != bytes)
        return unavailable(path,
                           QStringLiteral("what was written reads back differently; save under "
                                          "another name."));
    return Done{};
}

} // namespace stowage::app
