// SPDX-License-Identifier: GPL-3.0-or-later
// How the window keeps work through crashes, keeps the last good file, and tells others that a
// document is open.
#include "app/files.h"
#include "app/main_window.h"
#include "app/open_document.h"
#include "app/recovery_dialog.h"
#include "io/document_json.h"
#include "look/plain_text.h"

#include <QFile>
#include <QFileInfo>
#include <QPushButton>
#include <QSettings>

namespace stowage::app {

namespace {
bool keepsBackups()
{
    return QSettings().value(MainWindow::kBackup, true).toBool();
}
} // namespace

std::optional<Unsaved> MainWindow::unsaved(bool evenIfSaved) const
{
    if (!session_ || (!modified_ && !evenIfSaved))
        return std::nullopt;
    return Unsaved{session_->drawn(), path_, onDisk_};
}

void MainWindow::offerRecovery()
{
    std::vector<Snapshot> left = snapshotsLeft();
    if (left.empty())
        return;
    RecoveryDialog dialog(std::move(left), this);
    dialog.exec();
    if (dialog.choice() == RecoveryDialog::Choice::openSaved)
        openFile(dialog.chosen().unsaved->path);
    else if (dialog.choice() == RecoveryDialog::Choice::recover)
        recover(dialog.chosen());
}

void MainWindow::recover(const Snapshot& snapshot)
{
    Result<session::Session> session = session::Session::open(snapshot.unsaved->drawn);
    if (!session) {
        refuse(session.error());
        return;
    }
    if (!mayLoseWork())
        return;
    const Opening opening = mayOpen(snapshot.unsaved->path);
    if (opening == Opening::refused)
        return;
    const bool isCopy = opening == Opening::copy;
    const QString path = isCopy ? QString() : snapshot.unsaved->path;
    showSession(*std::move(session), path);
    onDisk_ = isCopy ? QByteArray() : snapshot.unsaved->onDisk;
    const Result<io::Imported> there = openDocument(path);
    saved_ = there ? there->document : doc::Document{};
    modified_ = true;
    updateTitle();
    // It is never without a snapshot: the old one goes once there is a new one.
    recovery_.writeNow();
    if (recovery_.trouble().isEmpty())
        QFile::remove(snapshot.file);
    showToast(tr("Recovered; it is not saved yet"));
}

MainWindow::Opening MainWindow::mayOpen(const QString& path)
{
    isReadOnly_ = false;
    if (lock_.take(path) == DocumentLock::State::unlocked)
        showToast(tr("Others are not told that this is open here: its folder takes no lock."));
    if (lock_.state() != DocumentLock::State::theirs)
        return Opening::itself;
    ui::PlainMessage question(
        ui::PlainMessage::Warning, tr("%1 is open elsewhere.").arg(QFileInfo(path).fileName()),
        tr("%1. Who saves last would overwrite what the other saved.").arg(lock_.owner()), this);
    question.setObjectName(QStringLiteral("Open elsewhere"));
    QPushButton* readOnly = question.addButton(tr("Open read-only"), ui::PlainMessage::AcceptRole);
    readOnly->setObjectName(QStringLiteral("Open read-only"));
    QPushButton* copy = question.addButton(tr("Open a copy"), ui::PlainMessage::AcceptRole);
    copy->setObjectName(QStringLiteral("Open a copy"));
    question.addButton(tr("Open anyway"), ui::PlainMessage::DestructiveRole)
        ->setObjectName(QStringLiteral("Open anyway"));
    question.addButton(ui::PlainMessage::Cancel);
    question.setDefaultButton(readOnly);
    question.exec();
    isReadOnly_ = question.clickedButton() == readOnly;
    if (question.clickedButton() == copy)
        return Opening::copy;
    if (isReadOnly_ ||
        question.buttonRole(question.clickedButton()) == ui::PlainMessage::DestructiveRole)
        return Opening::itself;
    lock_.take(path_); // of what stays open
    return Opening::refused;
}

void MainWindow::keepBackup(const QString& path)
{
    if (backedUp_ == path || !QFileInfo::exists(path) || !keepsBackups())
        return;
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes || !io::readDocument(bytes->toStdString(), path.toStdString()))
        return; // no good file to keep; the backup that may be there is better
    const Outcome written = writeFile(path + QLatin1Char('~'), *bytes);
    if (written)
        backedUp_ = path;
    else
        showToast(
            tr("No backup was made: %1").arg(QString::fromStdString(written.error().message)));
}

} // namespace stowage::app
