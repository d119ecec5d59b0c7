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
    QStringList seen; // is not offered twice
    for (;;) {
        std::vector<Snapshot> left = snapshotsLeft();
        std::erase_if(left, [&](const Snapshot& each) { return seen.contains(each.file); });
        if (left.empty())
            return;
        RecoveryDialog dialog(std::move(left), this);
        dialog.exec();
        if (dialog.choice() == RecoveryDialog::Choice::later)
            return;
        const Snapshot chosen = dialog.chosen();
        seen.append(chosen.file);
        std::optional<session::Session> session; // of what was not saved
        if (dialog.choice() == RecoveryDialog::Choice::recover) {
            Result<session::Session> opened = session::Session::open(chosen.unsaved->drawn);
            if (!opened) {
                refuse(opened.error());
                continue;
            }
            session = *std::move(opened);
        }
        MainWindow* window = this;
        if (session_) {
            window = new MainWindow;
            window->setAttribute(Qt::WA_DeleteOnClose);
            window->show();
        }
        if (session)
            window->recover(chosen, *std::move(session));
        else
            window->openFile(chosen.unsaved->path);
        if (window != this && !window->session_)
            window->close();
    }
}

void MainWindow::recover(const Snapshot& snapshot, session::Session session)
{
    std::optional<Place> place = mayOpen(snapshot.unsaved->path);
    if (!place)
        return;
    const QString path = place->path;
    showSession(std::move(session), *std::move(place));
    onDisk_ = path.isEmpty() ? QByteArray() : snapshot.unsaved->onDisk;
    const Result<io::Imported> there = openDocument(path);
    saved_ = there ? there->document : doc::Document{};
    modified_ = true;
    updateTitle();
    showToast(tr("Recovered; it is not saved yet"));
    // It is never without a snapshot: the old one goes once there is a new one.
    recovery_.writeNow();
    if (recovery_.trouble().isEmpty())
        QFile::remove(snapshot.file);
}

Outcome MainWindow::keepBackup(const QString& path)
{
    if (backedUp_ == path || !QFileInfo::exists(path) || !keepsBackups())
        return Done{};
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes || !io::readDocument(bytes->toStdString(), path.toStdString()))
        return Done{}; // no good file to keep; the backup that may be there is better
    Outcome written = writeFile(path + QLatin1Char('~'), *bytes, Readers::owner, path);
    if (written)
        backedUp_ = path;
    return written;
}

} // namespace stowage::app
