// Files may be dropped on the form and their way is shown; without this script the form works as it stands.
"use strict";

for (const form of document.querySelectorAll("form[data-upload]")) {
    const input = form.querySelector("input[type=file]");
    const place = form.querySelector(".drop");
    const progress = form.querySelector("progress");
    const told = form.querySelector("[role=status]");
    const invitation = form.querySelector("[data-invitation]");
    invitation.hidden = false;

    const stop = (event) => event.preventDefault();
    for (const name of ["dragenter", "dragover"]) {
        place.addEventListener(name, (event) => { stop(event); place.classList.add("over"); });
    }
    place.addEventListener("dragleave", () => place.classList.remove("over"));
    place.addEventListener("drop", (event) => {
        stop(event);
        place.classList.remove("over");
        if (event.dataTransfer.files.length > 0) {
            input.files = event.dataTransfer.files;
            form.requestSubmit();
        }
    });

    form.addEventListener("submit", (event) => {
        stop(event);
        const request = new XMLHttpRequest();
        const button = form.querySelector("button");
        button.disabled = true;
        progress.hidden = false;
        told.textContent = form.dataset.sending;
        request.upload.addEventListener("progress", (part) => {
            if (part.lengthComputable) {
                progress.max = part.total;
                progress.value = part.loaded;
            }
        });
        request.upload.addEventListener("load", () => {
            progress.removeAttribute("value");
            told.textContent = form.dataset.checking;
        });
        request.addEventListener("load", () => {
            // A file that was refused is told by the page that came back; anything else is shown at its own address.
            if (request.status < 400 && request.responseURL !== "") {
                location.assign(request.responseURL);
            } else {
                form.submit();
            }
        });
        request.addEventListener("error", () => {
            button.disabled = false;
            progress.hidden = true;
            told.textContent = form.dataset.failed;
        });
        request.open("POST", form.action);
        request.send(new FormData(form));
    });
}
