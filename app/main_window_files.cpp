// SPDX-License-Identifier: GPL-3.0-or-later
// How the window opens and saves.
#include "app/examples.h"
#include "app/file_name.h"
#include "app/files.h"
#include "app/main_window.h"
#include "app/open_document.h"
#include "app/start_page.h"
#include "app/workbench.h"
#include "canvas/canvas_view.h"
#include "commands/availability.h"
#include "document/clipboard.h"
#include "io/document_json.h"
#include "io/png.h"
#include "io/svg.h"
#include "look/plain_text.h"
#include "palette/palette_view.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>

namespace stowage::app {

namespace {
const QString kFiles =
    QObject::tr("Drawings and task definitions (*.stowage.json *.json *.png *.svg);;All files (*)");
const QString kEnding = QStringLiteral("stowage.json");
const QString kRecent = QStringLiteral("recent");
constexpr int kMostRecent = 15;
constexpr int kLongestName = 60;          // letters of a file in a menu
constexpr Duration kLeadIn = seconds(60); // examples are shown once they have come to life

// What cannot be read again must not replace what can.
Outcome readsBackAs(const doc::Document& drawn, const QByteArray& bytes)
{
    const Result<io::Opened> again = io::readDocument(bytes.toStdString(), "drawing");
    if (!again)
        return Error{again.error().fault,
                     "What would be written cannot be read again: " + again.error().message, ""};
    if (!(again->document == drawn))
        return Error{Fault::unavailable, "What would be written reads back differently.", ""};
    return Done{};
}

// Whatever stands in the settings, which others may have damaged.
QStringList recentFiles()
{
    QStringList files = QSettings().value(kRecent).toStringList();
    files.removeAll(QString());
    return files.mid(0, kMostRecent);
}

QString folderOf(const QString& path)
{
    return path.isEmpty() ? QString() : QFileInfo(path).absolutePath();
}

// "shop" of "/srv/shop.stowage.json".
QString stemOf(const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    return name.endsWith(QLatin1Char('.') + kEnding) ? name.chopped(kEnding.size() + 1)
                                                     : QFileInfo(path).completeBaseName();
}
} // namespace

bool MainWindow::mayLoseWork()
{
    if (!session_ || !modified_)
        return true;
    const QString name = path_.isEmpty() ? QString::fromStdString(session_->document().name)
                                         : QFileInfo(path_).fileName();
    ui::PlainMessage question(ui::PlainMessage::Warning,
                              tr("Save the changes to “%1”?").arg(name.left(kLongestName)),
                              tr("They are lost otherwise."), this);
    question.setObjectName(QStringLiteral("Unsaved changes"));
    question.setStandardButtons(ui::PlainMessage::Save | ui::PlainMessage::Discard |
                                ui::PlainMessage::Cancel);
    question.setDefaultButton(ui::PlainMessage::Save);
    const int answer = question.exec();
    if (answer == ui::PlainMessage::Save)
        return save();
    return answer == ui::PlainMessage::Discard;
}

void MainWindow::newSketch()
{
    if (!mayLoseWork())
        return;
    Result<session::Session> session = session::Session::open({});
    if (!session)
        return;
    showSession(*std::move(session), {});
    workbench_->turnTo(parts_);
    parts_->focusSearch();
}

void MainWindow::openChosen()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open"), folderOf(path_), kFiles);
    if (!path.isEmpty())
        openFile(path);
}

void MainWindow::openFile(const QString& path)
{
    if (mayLoseWork())
        load(path);
}

std::optional<MainWindow::Loaded> MainWindow::loaded(const QString& path)
{
    const auto complain = [this](const QString& what, const QString& more) {
        ui::PlainMessage message(ui::PlainMessage::Critical, what, more, this);
        message.exec();
    };
    const Result<QByteArray> bytes = readFile(path);
    Result<io::Imported> opened =
        bytes ? openBytes(*bytes, path) : Result<io::Imported>(bytes.error());
    if (!opened) {
        complain(tr("%1 cannot be opened.").arg(QFileInfo(path).fileName()),
                 QString::fromStdString(opened.error().where + ": " + opened.error().message));
        return std::nullopt;
    }
    Result<session::Session> session = session::Session::open(opened->document);
    if (!session) {
        complain(tr("%1 cannot be simulated.").arg(QFileInfo(path).fileName()),
                 QString::fromStdString(session.error().message));
        return std::nullopt;
    }
    return Loaded{*std::move(opened), *std::move(session), digestOf(*bytes)};
}

void MainWindow::load(const QString& path)
{
    std::optional<Loaded> found = loaded(path);
    if (!found)
        return;
    // What was found inside of a picture, or made from another file, is not saved over it.
    const auto isOwn = [&found] { return found->opened.form == io::Form::document; };
    std::optional<Place> place = isOwn() ? mayOpen(path) : std::optional(Place{});
    if (!place)
        return;
    // Who has it open elsewhere may have saved it while it was asked about.
    if (const Result<QByteArray> now = readFile(path); now && digestOf(*now) != found->digest)
        found = loaded(path);
    if (!found) {
        if (place->lock.isOf(path_)) // what is open stays ours
            lock_ = std::move(place->lock);
        return;
    }
    if (!isOwn())
        place = Place{};
    const bool isKept = !place->path.isEmpty();
    showSession(std::move(found->session), *std::move(place));
    if (isKept)
        onDisk_ = found->digest;
    remember(path);
    showImport(found->opened);
    showRemarks(found->opened);
}

// What is only not known is kept, so that nobody need be stopped by it at every opening.
void MainWindow::showRemarks(const io::Imported& opened)
{
    constexpr qsizetype kMost = 20;
    QStringList lines;
    for (const std::vector<std::string>* told : {&opened.remarks, &opened.notes})
        for (const std::string& line : *told)
            lines.append(QString::fromStdString(line));
    if (lines.isEmpty())
        return;
    const QString shown = lines.mid(0, kMost).join(QLatin1Char('\n'));
    if (opened.remarks.empty()) {
        unknown_ = shown;
        showBanner();
        return;
    }
    ui::PlainMessage message(ui::PlainMessage::Information,
                             tr("Something in the file was not taken as it stood."), shown, this);
    message.setObjectName(QStringLiteral("Remarks"));
    message.exec();
}

void MainWindow::openExampleNamed(const QString& name)
{
    if (!mayLoseWork())
        return;
    Result<doc::Document> document = openExample(name);
    if (!document) {
        refuse(document.error());
        return;
    }
    Result<session::Session> session = session::Session::open(*std::move(document));
    if (!session)
        return;
    session->advance(Time{} + kLeadIn);
    showSession(*std::move(session), {});
    setRunning(true);
}

bool MainWindow::save()
{
    return path_.isEmpty() || isReadOnly_ ? saveAs() : saveTo(path_);
}

bool MainWindow::saveAs()
{
    // Not the one that somebody else has open.
    QString wanted = path_;
    if (path_.isEmpty())
        wanted = fileNameOf(session_->document().name, kEnding);
    else if (isReadOnly_)
        wanted = fileNameOf(stemOf(path_).toStdString() + "-copy", kEnding);
    QFileDialog dialog(this, tr("Save as"), folderOf(path_),
                       tr("Stowage documents (*.stowage.json)"));
    dialog.setObjectName(QStringLiteral("Save as"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(kEnding);
    dialog.selectFile(wanted);
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return false;
    return saveTo(dialog.selectedFiles().constFirst());
}

bool MainWindow::saveTo(const QString& path)
{
    if (!mayOverwrite(path))
        return !modified_; // where it was saved as another file instead
    DocumentLock lock;
    const Writing writing = mayWrite(path, lock);
    if (writing != Writing::allowed)
        return writing == Writing::otherName && saveAs();
    const doc::Document drawn = session_->drawn();
    const QByteArray bytes = QByteArray::fromStdString(io::writeDocument(drawn));
    Outcome written = readsBackAs(drawn, bytes);
    Outcome kept = Done{};
    if (written) {
        kept = keepBackup(path);
        written = writeFile(path, bytes);
    }
    triedOnDisk_ = written ? QByteArray() : digestOf(bytes);
    if (!written) {
        ui::PlainMessage message(ui::PlainMessage::Critical, tr("The drawing was not saved."),
                                 QString::fromStdString(written.error().message), this);
        message.setObjectName(QStringLiteral("Not saved"));
        message.exec();
        return false;
    }
    path_ = path;
    onDisk_ = digestOf(bytes);
    saved_ = drawn;
    modified_ = false;
    isReadOnly_ = false;
    if (lock.isOf(path))
        lock_ = std::move(lock);
    recovery_.giveUp(); // what was written was read again
    remember(path);
    updateTitle();
    showBanner();
    const QString saved = tr("Saved as %1").arg(QFileInfo(path).fileName());
    showToast(kept ? saved
                   : tr("%1. No backup was made: %2")
                         .arg(saved, QString::fromStdString(kept.error().message)));
    return true;
}

void MainWindow::exportJson()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export JSON"), fileNameOf(session_->document().name, kEnding),
        tr("Stowage documents (*.stowage.json)"));
    if (path.isEmpty())
        return;
    DocumentLock lock;
    const Writing writing = mayWrite(path, lock);
    if (writing == Writing::otherName)
        return exportJson();
    if (writing == Writing::refused)
        return;
    const Outcome written =
        writeFile(path, QByteArray::fromStdString(io::writeDocument(session_->drawn())));
    if (!written)
        refuse(written.error());
    else
        showToast(tr("Exported %1").arg(QFileInfo(path).fileName()));
}

void MainWindow::remember(const QString& path)
{
    QSettings settings;
    QStringList files = recentFiles();
    const QString whole = QFileInfo(path).absoluteFilePath();
    files.removeAll(whole);
    files.prepend(whole);
    settings.setValue(kRecent, QVariant(files.mid(0, kMostRecent)));
    fillRecent();
}

void MainWindow::fillRecent()
{
    const QStringList files = recentFiles();
    start_->setRecent(files);
    recent_->clear();
    for (const QString& path : files) {
        const QFileInfo file(path);
        const QString name = ui::plainCaption(file.fileName());
        QAction* action = recent_->addAction(file.exists() ? name : tr("%1 (missing)").arg(name));
        action->setObjectName(path);
        ui::setAvailable(*action, file.exists(), tr("The file is no longer there."));
        ui::setPlainToolTip(action, path);
        connect(action, &QAction::triggered, this, [this, path] { openFile(path); });
    }
    recent_->setEnabled(!files.isEmpty());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!mayLoseWork()) {
        event->ignore();
        return;
    }
    QSettings settings;
    settings.setValue(QStringLiteral("geometry"), saveGeometry());
    workbench_->save(settings);
    setRunning(false);  // the program may live on in other windows
    recovery_.giveUp(); // saved, or not wanted
    lock_.release();
    event->accept();
}

} // namespace stowage::app
