//! The finder on D1: the vocabulary of its index is read as natively, and a page asks little of the database.

use crate::world::world;

#[test]
fn spelling_is_forgiven_on_the_real_database() {
    for typed in ["Liverwel+Hospitle", "the+hospital+in+Altrinchm", "elads+xyzzy+Liverwell"] {
        let page = world().get(&format!("/services?q={typed}")).with(200);
        let text = page.text;
        assert!(text.contains("Liverwell Hospital") && text.contains("come close"), "{typed}: {text}");
    }
    world().get("/services?q=%22+OR+%28+NEAR%2F2").with(200);
}

#[test]
fn an_invitation_that_never_was_leads_to_the_form() {
    let page = world().get("/i/222222").with(404);
    assert!(page.text.contains("not in use any more") && page.text.contains("name=\"state\""));
}
