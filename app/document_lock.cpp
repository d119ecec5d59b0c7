// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document_lock.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QSysInfo>

namespace stowage::app {

QString DocumentLock::fileOf(const QString& path)
{
    const QFileInfo info(path);
    return info.absolutePath() + QStringLiteral("/.") + info.fileName() +
           QStringLiteral(".stowage-lock");
}

DocumentLock::State DocumentLock::take(const QString& path)
{
    if (state_ == State::ours && path == path_)
        return state_;
    release();
    if (path.isEmpty())
        return state_;
    path_ = path;
    lock_ = std::make_unique<QLockFile>(fileOf(path));
    // Time alone makes no lock stale, and that of another host is never broken: only a process of
    // this host that runs no more has lost its own.
    lock_->setStaleLockTime(0);
    if (lock_->tryLock(0))
        state_ = State::ours;
    else
        state_ = lock_->error() == QLockFile::LockFailedError ? State::theirs : State::unlocked;
    return state_;
}

void DocumentLock::release()
{
    lock_.reset(); // which unlocks what is ours
    state_ = State::none;
    path_.clear();
}

QString DocumentLock::owner() const
{
    if (state_ != State::theirs)
        return {};
    qint64 process = 0;
    QString host, program;
    lock_->getLockInfo(&process, &host, &program);
    const QFileInfo file(fileOf(path_));
    const QString user =
        file.owner().isEmpty() ? QCoreApplication::translate("Lock", "Somebody") : file.owner();
    const QString since = QLocale::system().toString(file.lastModified(), QLocale::ShortFormat);
    return QCoreApplication::translate("Lock", "%1 on %2, since %3")
        .arg(user, host.isEmpty() ? QSysInfo::machineHostName() : host, since);
}

} // namespace stowage::app
